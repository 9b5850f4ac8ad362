import { describe, expect, it } from "vitest";
import { app } from "../../src/app.ts";
import { components } from "../../src/docs/components.ts";
import { operations } from "../../src/docs/operations.ts";
import { routesOf } from "../../src/docs/route-table.ts";
import { document } from "../support/document.ts";
import { request } from "../support/service.ts";

const routes = routesOf(app.routes);

/**
 * What the contract leaves out: pages for people and what they are made of, and the addresses that only
 * lead elsewhere. They are HTML and may change at any time; programs have JSON and feeds.
 */
const FOR_PEOPLE = [
	/^GET \/$/,
	/^GET \/search$/,
	/^GET \/docs$/,
	/^GET \/:selector\/:value$/,
	/^GET \/articles\/:slug$/,
	/^GET \/feeds$/,
	/^GET \/newsroom\/(?!api\/)/,
	/^(?:GET|POST) \/surveys\//,
	/^(?:GET|POST) \/receipts$/,
	/^GET \/(?:\w+\.css|icon\.png|share-card\.png)$/,
	/^GET \/(?:feed|rss|atom)\/?$/,
	/^GET \/(?:feed|index)\.xml$/,
];

describe("the contract", () => {
	it("has every route that programs may call", () => {
		const missing = routes.filter(
			({ key }) => !operations.has(key) && !FOR_PEOPLE.some((pattern) => pattern.test(key)),
		);
		expect(missing.map(({ key }) => key)).toEqual([]);
	});

	it("has nothing that is no route, and nothing for people", () => {
		const keys = new Set(routes.map(({ key }) => key));
		const wrong = [...operations.keys()].filter(
			(key) => !keys.has(key) || FOR_PEOPLE.some((pattern) => pattern.test(key)),
		);
		expect(wrong).toEqual([]);
	});

	it("leaves nothing out that is not there", () => {
		const unused = FOR_PEOPLE.filter((pattern) => !routes.some(({ key }) => pattern.test(key)));
		expect(unused).toEqual([]);
	});

	it("says what every parameter means, and of none that is not there", () => {
		for (const [key, operation] of operations) {
			const route = routes.find((one) => one.key === key);
			const [methods] = Object.entries(document.paths).flatMap(([path, methods]) =>
				path === route?.template ? [methods] : [],
			);
			const found = Object.values(methods ?? {}).find((one) => one.operationId === operation.id);
			const names = found?.parameters.map(({ name }) => name) ?? [];
			expect(found?.parameters.filter(({ description }) => description === "")).toEqual([]);
			expect(names).toEqual(expect.arrayContaining(Object.keys(operation.parameters ?? {})));
			expect(names).toEqual(expect.arrayContaining(Object.keys(operation.example)));
		}
	});

	it("counts in whole numbers", () => {
		const counts = Object.entries(document.components.schemas).flatMap(([name, { properties }]) =>
			Object.entries(properties ?? {})
				.filter(([property]) => /^(?:revision|total|count|responses|answered)$/.test(property))
				.map(([property, schema]) => [`${name}.${property}`, JSON.stringify(schema)] as const),
		);
		expect(counts.length).toBeGreaterThan(10);
		const others = counts.filter(([, schema]) => !/"(?:integer|array)"/.test(schema));
		expect(others).toEqual([]);
	});

	it("has a body for whatever a route takes, and each a component", () => {
		const bodies = routes
			.filter(({ key }) => operations.has(key))
			.flatMap(({ key, validated }) =>
				validated
					.filter(({ from }) => from === "json" || from === "form")
					.map(({ schema }) => ({ key, schema })),
			);
		expect(bodies.length).toBeGreaterThan(2);
		for (const { key, schema } of bodies) {
			expect([
				key,
				components.some((one) => one.side === "input" && one.schema === schema),
			]).toEqual([key, true]);
			expect(operations.get(key)?.body).toBeDefined();
		}
	});
});

describe("GET /openapi.json", () => {
	it("is the document, for programs of any site", async () => {
		const response = await request("/openapi.json");
		expect(response.status).toBe(200);
		expect(response.headers.get("Content-Type")).toBe("application/json");
		expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
		expect(response.headers.get("Cache-Control")).toContain("public");
		expect(await response.json()).toEqual(document);
		expect(document.servers).toEqual([{ url: "https://news.example" }]);
	});

	it("is the same every time", async () => {
		const [first, second] = [await request("/openapi.json"), await request("/openapi.json")];
		expect(await first.text()).toBe(await second.text());
	});
});
