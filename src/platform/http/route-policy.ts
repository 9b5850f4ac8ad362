import type { Context, MiddlewareHandler } from "hono";
import { problem } from "./problem.ts";

/**
 * The permissions in the newsroom; every route of the newsroom names one. Everybody there has `self`, to see
 * the home page and their own sessions. newsroom/roles.ts says which role has which.
 */
export const PERMISSIONS = [
	"self",
	"articles:read",
	"articles:write",
	"drafts:write",
	"articles:publish",
	"pages:read",
	"pages:write",
	"media:read",
	"media:write",
	"surveys:read",
	"surveys:write",
	"results:read",
	"answers:write",
	"status:read",
	"webhooks:read",
	"webhooks:write",
	"audit:read",
	"people",
	"operate",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

interface Policy {
	access: "public" | "newsroom";
	cacheControl: string;
	referrerPolicy?: string;
	/** Only the site's own pages may load the response. */
	isPrivate?: true;
	/** The body is passed on as it comes, and nothing of it is kept in an isolate. */
	isStreamed?: true;
	/** The response changes without a new revision: no isolate may keep it. */
	isChangedWithoutRevision?: true;
}

// No s-maxage or must-revalidate: they switch off stale-while-revalidate in Workers Cache.
const minutes = (fresh: number, stale: number) =>
	`public, max-age=${fresh * 60}, stale-while-revalidate=${stale * 60}, stale-if-error=86400`;

/** The address holds a secret: nobody may store the response, and links send no referrer. */
const SECRET_ADDRESS = {
	access: "public",
	cacheControl: "private, no-store",
	referrerPolicy: "no-referrer",
	isPrivate: true,
} as const;

/** Who may send a request, and who may store the response. Every route names one policy. */
export const policies = {
	page: { access: "public", cacheControl: minutes(1, 1) },
	data: { access: "public", cacheControl: minutes(1, 1) },
	/** Every submission changes it: caches store it for a minute, and isolates do not keep it. */
	results: { access: "public", cacheControl: minutes(1, 1), isChangedWithoutRevision: true },
	feed: { access: "public", cacheControl: minutes(5, 5) },
	/** It lists what is recent, so that the time alone changes it. */
	recent: { access: "public", cacheControl: minutes(5, 5), isChangedWithoutRevision: true },
	asset: {
		access: "public",
		cacheControl: "public, max-age=31536000, immutable",
	},
	/** Its address is the hash of its bytes. */
	media: {
		access: "public",
		cacheControl: "public, max-age=31536000, immutable",
		isStreamed: true,
	},
	icon: { access: "public", cacheControl: "public, max-age=86400" },
	/** Loaded by the pages of other sites, at an address that never changes. */
	script: { access: "public", cacheControl: minutes(60, 1440) },
	moved: { access: "public", cacheControl: "public, max-age=86400" },
	/** A form carries a submission number of its own, so that no two people may share one. */
	form: { access: "public", cacheControl: "private, no-cache" },
	health: { access: "public", cacheControl: "no-store" },
	intake: { access: "public", cacheControl: "no-store" },
	receipt: SECRET_ADDRESS,
	preview: SECRET_ADDRESS,
	/** It sets the cookie of a session, or shows what was typed. */
	signIn: { access: "public", cacheControl: "private, no-store", isPrivate: true },
	newsroom: { access: "newsroom", cacheControl: "private, no-store", isPrivate: true },
} as const satisfies Record<string, Policy>;

export type PolicyName = keyof typeof policies;
/** The policies of routes that need a permission. */
type GuardedPolicyName = {
	[Name in PolicyName]: (typeof policies)[Name]["access"] extends "newsroom" ? Name : never;
}[PolicyName];
type PolicyHandler = MiddlewareHandler & { policy: PolicyName; permission: Permission | undefined };

/**
 * Sends the headers of a policy with a route's responses; no error is ever stored. A route of the newsroom
 * names the permission that it needs: without it the response is a 403.
 */
export function policy(name: Exclude<PolicyName, GuardedPolicyName>): PolicyHandler;
export function policy(name: GuardedPolicyName, permission: Permission): PolicyHandler;
export function policy(name: PolicyName, permission?: Permission): PolicyHandler {
	const { cacheControl, referrerPolicy, isPrivate }: Policy = policies[name];
	const handler: MiddlewareHandler = async (c, next) => {
		if (permission !== undefined && !isAllowed(c, permission)) return refusal(c, permission);
		await next();
		c.header("Cache-Control", c.res.status < 400 ? cacheControl : "no-store");
		if (isPrivate) c.header("Cross-Origin-Resource-Policy", "same-origin");
		if (referrerPolicy) c.header("Referrer-Policy", referrerPolicy);
	};
	return Object.assign(handler, { policy: name, permission });
}

function isAllowed(c: Context, permission: Permission): boolean {
	const { permissions } = c.var;
	return permissions instanceof Set && permissions.has(permission);
}

function refusal(c: Context, permission: Permission) {
	return problem(c, 403, `This needs the permission ${permission}, which your role does not have.`);
}

/** True if one response may answer several requests of an isolate. */
export function isShared(name: PolicyName): boolean {
	return policies[name].cacheControl.startsWith("public") && !("isStreamed" in policies[name]);
}

/** True if an isolate may keep a response until the publication revision rises. */
export function isKeptUntilChange(name: PolicyName): boolean {
	return isShared(name) && !("isChangedWithoutRevision" in policies[name]);
}

/** Returns the name of the policy that a route's handler applies; undefined for other handlers. */
export function policyOf(handler: unknown): PolicyName | undefined {
	const named = typeof handler === "function" && "policy" in handler ? handler.policy : undefined;
	return isPolicyName(named) ? named : undefined;
}

/** Returns the permission that a route's handler demands; undefined if it demands none. */
export function permissionOf(handler: unknown): Permission | undefined {
	const named =
		typeof handler === "function" && "permission" in handler ? handler.permission : undefined;
	return PERMISSIONS.find((permission) => permission === named);
}

function isPolicyName(name: unknown): name is PolicyName {
	return typeof name === "string" && Object.hasOwn(policies, name);
}
