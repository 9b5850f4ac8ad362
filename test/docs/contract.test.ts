import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { app } from "../../src/app.ts";
import { toOpenApi } from "../../src/docs/openapi.ts";
import { operations } from "../../src/docs/operations.ts";
import { type Route, routesOf } from "../../src/docs/route-table.ts";
import { siteOf } from "../../src/platform/env.ts";
import type { PolicyName } from "../../src/platform/http/route-policy.ts";
import { document, operationOf } from "../support/document.ts";
import { request } from "../support/service.ts";

const routes = routesOf(app.routes);

/** Routes with these policies answer with pages, with what pages are made of, or with redirects to them. */
const PAGE_POLICIES: (PolicyName | undefined)[] = [
	"page",
	"form",
	"asset",
	"icon",
	"moved",
	"media",
	"signIn",
	"preview",
];
/** These policies stand on pages and on the API alike: the address tells which. */
const MIXED_POLICIES: (PolicyName | undefined)[] = [
	"data",
	"results",
	"receipt",
	"intake",
	"newsroom",
];

/** Addresses that programs read beside the API. */
const MACHINE_PATHS = new Set(["/openapi.json", "/articles/:text"]);

/** Says whether programs may rely on a route: pages and their parts may change at any time. */
function isForPrograms({ policy, path }: Route): boolean {
	if (!MIXED_POLICIES.includes(policy)) return !PAGE_POLICIES.includes(policy);
	return /^(?:\/newsroom)?\/api\//.test(path) || MACHINE_PATHS.has(path);
}

describe("the contract", () => {
	it("describes every route for programs, and no other", () => {
		const expected = routes.filter(isForPrograms).map(({ key }) => key);
		expect([...operations.keys()].sort()).toEqual(expected.sort());
		expect(expected).toEqual(expect.arrayContaining(["GET /:file", "GET /api/articles/:slug"]));
	});

	it("describes routes in the folder of the routes", () => {
		const described = Object.keys(import.meta.glob("../../src/**/*.openapi.ts"));
		const routeFiles = Object.keys(import.meta.glob("../../src/**/*.routes.{ts,tsx}"));
		const subjects = routeFiles.map((path) => path.replace(/\.routes\.tsx?$/, ""));
		const alone = described.filter((path) => !subjects.includes(path.replace(".openapi.ts", "")));
		// The service sends these requests itself.
		expect(alone.filter((path) => !/webhooks\.openapi\.ts$/.test(path))).toEqual([]);
	});

	it("has an operation for every description", () => {
		const ids = [...operations.values()].map(({ id }) => id);
		const described = Object.values(document.paths).flatMap((methods) => Object.values(methods));
		expect(described.map(({ operationId }) => operationId).sort()).toEqual(ids.sort());
		expect(new Set(ids).size).toBe(ids.length);
	});

	it("describes no route that the app does not have", () => {
		const without = app.routes.filter(({ path }) => path !== "/api/changes");
		expect(() => toOpenApi(without, siteOf(env))).toThrow("GET /api/changes");
	});

	it("knows the method of every route", () => {
		const route = { method: "TRACE", path: "/api/articles/:slug", handler: () => undefined };
		expect(() => routesOf([route])).toThrow("TRACE /api/articles/:slug");
	});

	it.each([...operations])("%s describes every parameter, and no other", (_, described) => {
		const { parameters } = operationOf(described.id);
		const names = parameters.map(({ name }) => name);
		expect(parameters.filter(({ description }) => description === "")).toEqual([]);
		expect(names).toEqual(expect.arrayContaining(Object.keys(described.parameters ?? {})));
		expect(names).toEqual(expect.arrayContaining(Object.keys(described.example)));
	});

	it("requires parameters of a query only for a cross table, which has two questions", () => {
		const required = Object.values(document.paths)
			.flatMap((methods) => Object.values(methods))
			.flatMap(({ operationId, parameters = [] }) =>
				parameters
					.filter((one) => one.in === "query" && one.required)
					.map(({ name }) => `${operationId} ${name}`),
			);
		const cross = ["getCrossTable", "exportCrossTable"];
		expect(required).toEqual(cross.flatMap((id) => [`${id} rows`, `${id} columns`]));
	});

	it("describes a body exactly where a route takes one", () => {
		const takesBody = routes.filter(({ validated }) =>
			validated.some(({ from }) => from === "json" || from === "form"),
		);
		const expected = takesBody.filter(isForPrograms).map(({ key }) => key);
		// A text has no fields that a route could check.
		const described = [...operations].flatMap(([key, { body }]) =>
			body && !body.onlyTypes?.includes("text/html") ? [key] : [],
		);
		expect(described.sort()).toEqual(expected.sort());
		expect(expected.length).toBeGreaterThan(2);
	});

	it("uses every component that it has", () => {
		const text = JSON.stringify(document);
		for (const [kind, parts] of Object.entries(document.components)) {
			if (kind === "securitySchemes") continue;
			const unused = Object.keys(parts).filter(
				(name) => !text.includes(`"#/components/${kind}/${name}"`),
			);
			expect([kind, unused]).toEqual([kind, []]);
		}
	});

	it("counts in whole numbers", () => {
		// What is sent may repeat what was returned.
		const returned = Object.entries(document.components.schemas).filter(
			([name]) => !name.endsWith("Input"),
		);
		const counts = returned.flatMap(([name, { properties }]) =>
			Object.entries(properties ?? {})
				.filter(([property]) => /^(?:revision|total|count|responses|answered)$/.test(property))
				.map(([property, schema]) => [`${name}.${property}`, JSON.stringify(schema)] as const),
		);
		expect(counts.length).toBeGreaterThan(10);
		const others = counts.filter(([, schema]) => !/"(?:integer|array)"/.test(schema));
		expect(others).toEqual([]);
	});
});

describe("GET /openapi.json", () => {
	it("returns the document to programs of any site", async () => {
		const response = await request("/openapi.json");
		expect(response.status).toBe(200);
		expect(response.headers.get("Content-Type")).toBe("application/json");
		expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
		expect(response.headers.get("Cache-Control")).toContain("public");
		expect(await response.json()).toEqual(document);
		expect(document.servers).toEqual([{ url: "https://news.example" }]);
	});

	it("returns the same bytes every time", async () => {
		const [first, second] = [await request("/openapi.json"), await request("/openapi.json")];
		expect(await first.text()).toBe(await second.text());
	});
});
