import { describe, expect, it } from "vitest";
import { document } from "../support/document.ts";
import { request } from "../support/service.ts";

const page = async () => (await request("/docs")).text();
const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

describe("GET /docs", () => {
	it("shows every operation with a curl command, and every schema", async () => {
		const html = await page();
		const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
		const names = Object.keys(document.components.schemas);
		const all = [...operations.map(({ operationId }) => operationId), ...names];
		expect(ids(html)).toEqual(expect.arrayContaining(all));
		expect(html.match(/curl [^\s]*https:\/\/news\.example|curl -X/g)?.length).toBeGreaterThan(20);
	});

	it("has a target for every link, and no id twice", async () => {
		const html = await page();
		const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
		expect(links.length).toBeGreaterThan(100);
		expect(links.filter((id) => !ids(html).includes(id))).toEqual([]);
		expect(new Set(ids(html)).size).toBe(ids(html).length);
	});

	it("is in English, has no scripts, and may be stored for a minute", async () => {
		const response = await request("/docs");
		expect(response.headers.get("Cache-Control")).toContain("public, max-age=60");
		const html = await response.text();
		expect(html).toContain('<html lang="en">');
		expect(html).not.toContain("<script");
		expect((await request("/docs.css")).headers.get("Content-Type")).toContain("text/css");
	});
});
