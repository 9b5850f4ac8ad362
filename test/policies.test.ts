import { describe, expect, it } from "vitest";
import { policies } from "../src/platform/http/route-policy.ts";
import {
	beginningOf,
	listRoutes,
	needsEmptyService,
	permissionsNeededBy,
	policiesOf,
	sampleAddress,
	samplePath,
} from "./support/routes.ts";
import { encoded, fillService, SAMPLE_BODIES, typeOf } from "./support/sample-content.ts";
import { request } from "./support/service.ts";

const routes = listRoutes();

describe.each(routes)("$method $path", (route) => {
	const { path } = route;
	const names = policiesOf(route);

	it("states one policy, which is the newsroom's exactly under /newsroom/", () => {
		expect(names).toHaveLength(1);
		const isNewsroom = names.every((name) => policies[name].access === "newsroom");
		expect(isNewsroom).toBe(/^\/newsroom(?:\/(?!sign-in$)|$)/.test(path));
	});

	it("names a permission exactly if it is the newsroom's", () => {
		const isGuarded = names.every((name) => policies[name].access === "newsroom");
		expect(permissionsNeededBy(route)).toHaveLength(isGuarded ? 1 : 0);
	});
});

/** These change nothing, so that one filled service is enough for all. */
const onlyRead = routes.filter(
	({ method, path }) => method === "GET" && !path.includes("/backup/"),
);

describe("the Cache-Control of its policy", () => {
	it("is sent by every route that only reads", async () => {
		await fillService();
		for (const route of onlyRead) await expectItsCacheControl(route);
	});

	it.each(routes.filter((route) => !onlyRead.includes(route)))(
		"is sent by $method $path",
		async (route) => {
			const { method, path } = route;
			if (!needsEmptyService(path)) await fillService();
			const begin = beginningOf(path, method);
			if (begin) await send("PUT", begin);
			await expectItsCacheControl(route);
		},
	);
});

async function expectItsCacheControl(route: (typeof routes)[number]): Promise<void> {
	const { method, path } = route;
	const { status, headers } = await send(method, path);
	const [policy] = policiesOf(route).map((name) => policies[name].cacheControl);
	const sent = [method, path, status < 304, headers.get("Cache-Control")];
	expect.soft(sent).toEqual([method, path, true, policy]);
}

function send(method: string, path: string): Promise<Response> {
	const body = SAMPLE_BODIES[`${method} ${path}`];
	return request(sampleAddress(path), {
		method,
		headers: {
			Authorization: "Bearer a-token-for-tests-only",
			...typeOf(method, body),
		},
		...(body !== undefined && { body: encoded(body) }),
	});
}

/** These have nothing that could be missing: their address names nothing, or they only lead back. */
const ALWAYS_THERE = new Set([
	"POST /surveys/:slug/receipts/:receipt/withdrawal",
	"PUT /newsroom/api/articles/:slug",
	"PUT /newsroom/api/articles/:slug/draft",
	"GET /newsroom/backup/database/:table",
	// It leads back to the list, which shows what is left.
	"POST /newsroom/sessions/:session/end",
	"POST /newsroom/tokens/:token/revoke",
	"POST /newsroom/webhooks/:webhook/erase",
	"PUT /newsroom/backup/runs/:backup",
	"DELETE /newsroom/backup/runs/:backup",
	"DELETE /newsroom/backup/restores/:backup",
]);
const missing = routes.filter(
	({ method, path }) => /\/:(?!file)/.test(path) && !ALWAYS_THERE.has(`${method} ${path}`),
);

describe.each(missing)("$method $path of what is not there", ({ method, path }) => {
	it("is a problem that nobody stores", async () => {
		const response = await request(samplePath(path), {
			method,
			headers: { Authorization: "Bearer a-token-for-tests-only" },
		});
		expect(response.status).toBeGreaterThanOrEqual(400);
		expect(response.headers.get("Cache-Control")).toBe("no-store");
	});
});

describe("the policies", () => {
	const all = Object.entries(policies);

	// As the README of the code promises for times when the purge fails.
	it.each([
		["page", 120],
		["data", 120],
		["results", 120],
		["feed", 600],
		["recent", 600],
	] as const)("let a cache show an old %s for %i seconds at most", (name, most) => {
		const { cacheControl } = policies[name];
		const [fresh, stale] = ["max-age", "stale-while-revalidate"].map((word) =>
			Number(new RegExp(`${word}=(\\d+)`).exec(cacheControl)?.[1]),
		);
		expect((fresh ?? 0) + (stale ?? 0)).toBe(most);
	});

	it("share nothing that belongs to one person, or that counts", () => {
		const own = ["form", "health", "intake", "receipt", "newsroom"] as const;
		for (const name of own) expect(policies[name].cacheControl).not.toContain("public");
		expect(policies.newsroom.cacheControl).toContain("no-store");
		expect(policies.receipt.cacheControl).toContain("no-store");
	});

	it("do not switch stale-while-revalidate off", () => {
		for (const [, { cacheControl }] of all)
			expect(cacheControl).not.toMatch(/s-maxage|must-revalidate/);
	});
});

describe("the URL map", () => {
	it("has the routes that this test walks", () => {
		expect(routes).toContainEqual(
			expect.objectContaining({ method: "GET", path: "/articles/:slug" }),
		);
		expect(routes.length).toBeGreaterThan(15);
	});
});
