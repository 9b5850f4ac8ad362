import { describe, expect, it } from "vitest";
import { article, survey } from "../../support/fixtures.ts";
import { listRoutes, samplePath } from "../../support/routes.ts";
import { newsroom, request } from "../../support/service.ts";

/** Takes posts of forms, whose address may have the page's own parameters. */
const FORM = "/api/surveys/:slug/responses";
const api = listRoutes().filter(
	({ path }) => /^(?:\/newsroom)?\/api\//.test(path) && path !== FORM,
);

describe.each(api)("$method $path", ({ method, path }) => {
	it("refuses a parameter that it does not know", async () => {
		await newsroom("PUT", "articles/hafen", article());
		await newsroom("PUT", "surveys/hafen", survey({ results: "public" }));
		const response = await request(`${samplePath(path)}?unheard_of=1`, {
			method,
			headers: { Authorization: "Bearer a-token-for-tests-only" },
		});
		expect(response.status).toBe(400);
		expect(JSON.stringify(await response.json())).toContain('"field":"unheard_of"');
	});
});

describe("pages", () => {
	it("ignore parameters that other sites add", async () => {
		await newsroom("PUT", "articles/hafen", article());
		for (const path of [
			"/",
			"/articles/hafen",
			"/topics/wohnungswirtschaft",
			"/search",
			"/feeds",
		]) {
			expect([path, (await request(`${path}?utm_source=x`)).status]).toEqual([path, 200]);
		}
	});
});

describe("a query of more than 8192 characters", () => {
	it("is refused", async () => {
		const response = await request(`/api/articles?topic=${"a".repeat(9000)}`);
		expect(response.status).toBe(400);
	});
});
