import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { forgetRevision } from "../../../src/platform/cache/current-revision.ts";
import { forgetResponses } from "../../../src/platform/cache/serve.ts";
import { brokenD1 } from "../../support/faults.ts";
import { article } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const put = (title: string) => newsroom("PUT", "articles/hafen", article({ title }));

/** Bindings that record every query to D1. */
function counted() {
	const queries: string[] = [];
	const DB = brokenD1(env.DB, undefined, (sql) => queries.push(sql));
	return { bindings: { ...env, DB }, queries };
}

const paths = ["/", "/articles/hafen", "/api/articles", "/api/articles/hafen", "/rss.xml"];

describe.each(paths)("GET %s", (path) => {
	it("sends D1 no query while the isolate knows the revision", async () => {
		await put("Alt");
		const { bindings, queries } = counted();
		const first = await request(path, {}, bindings);
		const body = await first.text();
		const asked = queries.length;
		const second = await request(path, {}, bindings);
		expect(await second.text()).toBe(body);
		expect([...second.headers]).toEqual([...first.headers]);
		expect(queries).toHaveLength(asked);
	});

	it("reads one row after a second, and answers from memory", async () => {
		await put("Alt");
		const { bindings, queries } = counted();
		await request(path, {}, bindings);
		const asked = queries.length;
		forgetRevision(bindings.DB);
		await request(path, {}, bindings);
		expect(queries.slice(asked)).toEqual([
			"SELECT revision, changed_at, restoring_since FROM publication",
		]);
	});

	it("shows a change at once in the isolate that made it", async () => {
		await put("Vorher");
		expect(await (await request(path)).text()).toContain("Vorher");
		await put("Nachher");
		expect(await (await request(path)).text()).toContain("Nachher");
	});

	it("is rendered once for a thousand requests at the same time", async () => {
		await put("Ansturm");
		forgetResponses();
		const { bindings, queries } = counted();
		await request(path, {}, bindings);
		const once = queries.length;
		forgetResponses();
		forgetRevision(bindings.DB);
		queries.length = 0;
		const crowd = Array.from({ length: 1000 }, () => request(path, {}, bindings));
		const bodies = await Promise.all((await Promise.all(crowd)).map((one) => one.text()));
		expect(new Set(bodies).size).toBe(1);
		expect(queries.length).toBeLessThanOrEqual(once);
	});
});

describe("an unknown parameter", () => {
	it("of a page makes no other stored response, and is in no link", async () => {
		await put("Alt");
		const { bindings, queries } = counted();
		await request("/", {}, bindings);
		const asked = queries.length;
		const page = await request("/?utm_source=x&fbclid=y", {}, bindings);
		expect(await page.text()).not.toContain("utm_source");
		expect(queries).toHaveLength(asked);
	});

	it("of the API is a 400, even if the response without it is stored", async () => {
		await request("/api/articles");
		expect((await request("/api/articles?utm_source=x")).status).toBe(400);
	});
});

describe("a response that is not public", () => {
	it("is not stored, such as a 404", async () => {
		expect((await request("/articles/hafen")).status).toBe(404);
		await put("Da");
		expect((await request("/articles/hafen")).status).toBe(200);
	});
});
