import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { ROLES, type Role } from "../../src/newsroom/role.schema.ts";
import { permissionsOf } from "../../src/newsroom/roles.ts";
import { newToken } from "../support/newsroom-people.ts";
import { listRoutes, permissionsNeededBy, sampleAddress } from "../support/routes.ts";
import { newsroom, request } from "../support/service.ts";

const guarded = listRoutes().filter((route) => permissionsNeededBy(route).length > 0);
const REFUSED = [401, 403];

/** Sends a request without a body: what is let in may be wrong, but is not 401 or 403. */
function send(method: string, path: string, headers: Record<string, string>): Promise<number> {
	return request(sampleAddress(path), { method, headers }).then(({ status }) => status);
}
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

describe("the roles", () => {
	// Routes of the newsroom, by the first permission that comes to mind for each.
	it.each([
		["operator", "operate", true],
		["operator", "people", true],
		["editor", "articles:publish", true],
		["editor", "surveys:write", true],
		["editor", "pages:write", true],
		["editor", "people", false],
		["editor", "operate", false],
		["author", "articles:read", true],
		["author", "articles:write", false],
		["author", "articles:publish", false],
		["author", "results:read", false],
		["author", "surveys:write", false],
		["analyst", "results:read", true],
		["analyst", "articles:read", false],
		["analyst", "answers:write", false],
		["analyst", "surveys:read", false],
	] as const)("%s and %s: %s", (role, permission, expected) => {
		expect(permissionsOf(role).has(permission)).toBe(expected);
	});
});

describe("every route of the newsroom", () => {
	const tokens = new Map<Role, string>();
	let expired = "";
	let revoked = "";

	beforeEach(async () => {
		for (const role of ROLES) tokens.set(role, (await newToken(role)).token);
		const old = await newToken("operator", { expires_in_days: 1 });
		await env.DB.exec("UPDATE newsroom_tokens SET expires_at = 1 WHERE expires_at IS NOT NULL");
		expired = old.token;
		const gone = await newToken("operator");
		await newsroom("DELETE", `tokens/${gone.id}`);
		revoked = gone.token;
	});

	const forged = `rn_${"A".repeat(43)}`;

	it.each(guarded)("$method $path", async (route) => {
		const { method, path } = route;
		const [needed] = permissionsNeededBy(route);
		for (const wrong of [expired, revoked, forged, "x", ""])
			expect([wrong, await send(method, path, bearer(wrong))]).toEqual([wrong, 401]);
		expect(await send(method, path, {})).toBe(401);
		for (const secret of [forged.slice(3), "x"])
			expect(await send(method, path, { Cookie: `__Host-newsroom=${secret}` })).toBe(401);
		const basic = `Basic ${btoa(`ada:${env.NEWSROOM_TOKEN}`)}`;
		expect(await send(method, path, { Authorization: basic })).toBe(401);
		// What is not allowed comes first: a request that is let in may end a session or a restore.
		for (const role of [...ROLES].reverse()) {
			const isAllowed = needed !== undefined && permissionsOf(role).has(needed);
			const key = tokens.get(role) ?? "";
			const elsewhere = { ...bearer(key), Origin: "https://elsewhere.example" };
			if (method !== "GET") expect(await send(method, path, elsewhere)).toBe(403);
			const status = await send(method, path, bearer(key));
			expect([role, REFUSED.includes(status)]).toEqual([role, !isAllowed]);
		}
	});
});
