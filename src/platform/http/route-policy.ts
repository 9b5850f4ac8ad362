import type { MiddlewareHandler } from "hono";

interface Policy {
	access: "public" | "newsroom";
	cacheControl: string;
	referrerPolicy?: string;
	/** It changes without a new revision, so that no isolate may keep it in memory. */
	isChangedWithoutRevision?: true;
}

// No s-maxage or must-revalidate: they switch off stale-while-revalidate in Workers Cache.
const minutes = (fresh: number, stale: number) =>
	`public, max-age=${fresh * 60}, stale-while-revalidate=${stale * 60}, stale-if-error=86400`;

/** Who may ask, and who may keep the answer. Every route names one. */
export const policies = {
	page: { access: "public", cacheControl: minutes(1, 1) },
	data: { access: "public", cacheControl: minutes(1, 1) },
	/** What answers change: shared caches keep it for a minute, and this Worker not at all. */
	results: { access: "public", cacheControl: minutes(1, 1), isChangedWithoutRevision: true },
	feed: { access: "public", cacheControl: minutes(5, 5) },
	asset: {
		access: "public",
		cacheControl: "public, max-age=31536000, immutable",
	},
	icon: { access: "public", cacheControl: "public, max-age=86400" },
	/** Loaded by the pages of other sites, under one address for ever. */
	script: { access: "public", cacheControl: minutes(60, 1440) },
	moved: { access: "public", cacheControl: "public, max-age=86400" },
	/** A form carries a submission number of its own, so that no two people may share one copy. */
	form: { access: "public", cacheControl: "private, no-cache" },
	health: { access: "public", cacheControl: "no-store" },
	intake: { access: "public", cacheControl: "no-store" },
	/** The address holds a secret: nobody keeps the answer, and no link tells where it was clicked. */
	receipt: {
		access: "public",
		cacheControl: "private, no-store",
		referrerPolicy: "no-referrer",
	},
	newsroom: { access: "newsroom", cacheControl: "private, no-store" },
} as const satisfies Record<string, Policy>;

export type PolicyName = keyof typeof policies;
type PolicyHandler = MiddlewareHandler & { policy: PolicyName };

/** Puts a policy on a route: its Cache-Control; what fails is never kept. */
export function policy(name: PolicyName): PolicyHandler {
	const { cacheControl, referrerPolicy }: Policy = policies[name];
	const handler: MiddlewareHandler = async (c, next) => {
		await next();
		c.header("Cache-Control", c.res.status < 400 ? cacheControl : "no-store");
		if (referrerPolicy) c.header("Referrer-Policy", referrerPolicy);
	};
	return Object.assign(handler, { policy: name });
}

/** The name of the policy that a route's handler puts on it, if it is one that does. */
export function policyOf(handler: unknown): PolicyName | undefined {
	const named = typeof handler === "function" && "policy" in handler ? handler.policy : undefined;
	return isPolicyName(named) ? named : undefined;
}

function isPolicyName(name: unknown): name is PolicyName {
	return typeof name === "string" && Object.hasOwn(policies, name);
}
