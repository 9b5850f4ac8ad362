import { describe, expect, it } from "vitest";
import type { Schema } from "../../src/docs/openapi-document.ts";
import { document } from "../support/document.ts";
import { request } from "../support/service.ts";

const page = async () => (await request("/docs")).text();
const operationsOf = () =>
	Object.values(document.paths).flatMap((methods) => Object.values(methods));
const eventsOf = () => Object.values(document.webhooks).map(({ post }) => post);

/** The names of the fields in the tables of a part of the page. */
const fieldsIn = (html: string) =>
	[...html.matchAll(/<th scope="row"><code>([^<]+)<\/code>/g)].map(([, name]) => name).toSorted();

/** The names of all fields of a schema, at any depth, up to the next component. */
function fieldsOf({ $ref, properties = {}, items, anyOf, oneOf, ...rest }: Schema): string[] {
	if ($ref) return [];
	const { additionalProperties } = rest;
	const inner = [items, ...(anyOf ?? []), ...(oneOf ?? []), ...Object.values(properties)];
	const values = typeof additionalProperties === "object" ? [additionalProperties] : [];
	const found = [...inner, ...values].filter((schema) => schema !== undefined);
	return [...Object.keys(properties), ...found.flatMap(fieldsOf)];
}

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

	it("shows every field of every schema, at any depth, in the section of the schema", async () => {
		const html = await page();
		for (const [name, schema] of Object.entries(document.components.schemas)) {
			const [, section = ""] = html.split(`<h3 id="${name}">`);
			const shown = fieldsIn(section.split("<h3 ")[0] ?? "");
			expect([name, shown]).toEqual([name, fieldsOf(schema).toSorted()]);
		}
		const { ConditionInput = {}, MatrixQuestionInput = {} } = document.components.schemas;
		expect(fieldsOf(ConditionInput)).toEqual(expect.arrayContaining(["equals", "at_least"]));
		expect(fieldsOf(MatrixQuestionInput).filter((name) => name === "id").length).toBe(2);
	});

	it("shows every body: its schema, and the fields of what has no schema of its own", async () => {
		const html = await page();
		for (const { operationId, requestBody } of [...operationsOf(), ...eventsOf()]) {
			if (!requestBody) continue;
			const schema = Object.values(requestBody.content)[0]?.schema ?? {};
			const [, section = ""] = html.split(`<h3 id="${operationId}">`);
			const own = section.split("<h3 ")[0] ?? "";
			const link = schema.$ref?.replace("#/components/schemas/", 'href="#') ?? "";
			expect([operationId, own]).toEqual([operationId, expect.stringContaining(link)]);
			expect(fieldsIn(own)).toEqual(expect.arrayContaining(fieldsOf(schema)));
		}
	});

	it("shows the value of every event that a webhook gets", async () => {
		const text = (await page()).replaceAll("&quot;", '"');
		for (const { requestBody } of eventsOf()) {
			const example = Object.values(requestBody?.content ?? {})[0]?.example;
			expect(example).toBeDefined();
			expect(text).toContain(JSON.stringify(example, undefined, 2));
		}
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
