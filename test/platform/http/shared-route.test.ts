import { describe, expect, it } from "vitest";
import { app } from "../../../src/app.ts";
import { toCacheKey } from "../../../src/platform/cache/cache-key.ts";
import { forgetResponses } from "../../../src/platform/cache/serve.ts";
import { policies } from "../../../src/platform/http/route-policy.ts";
import { findSharedRoute } from "../../../src/platform/http/shared-route.ts";
import { article, survey } from "../../support/fixtures.ts";
import { listRoutes, policiesOf, samplePath } from "../../support/routes.ts";
import { newsroom, request } from "../../support/service.ts";

const ORIGIN = "https://news.example";
const sharedRoute = (path: string) => findSharedRoute(app, new Request(ORIGIN + path));

/** Parameters that some route knows, and one that none knows. */
const EXTRA = {
	...{ lang: "en", cursor: "a.b", newer: "a.b", q: "hafen", limit: "1", since: "0" },
	...{ topic: "x", fields: "title", utm_source: "x" },
};

/** Publishes an article and a survey that differ by language. */
async function publish() {
	await newsroom("PUT", "articles/hafen", article());
	for (const slug of ["hafen", "impressum"])
		await newsroom("PUT", `pages/${slug}`, { title: "Seite", body: { markdown: "Text" } });
	const title = { de: "Leserumfrage", en: "Readers' survey" };
	await newsroom("PUT", "surveys/hafen", survey({ title, results: "public" }));
}

async function freshBody(path: string, headers: HeadersInit = {}): Promise<string> {
	forgetResponses();
	return (await request(path, { headers })).text();
}

const routes = listRoutes()
	.filter(({ method }) => method === "GET")
	.map((route) => {
		const [policy = "newsroom"] = policiesOf(route);
		const address = samplePath(route.path);
		return { path: route.path, address, policy, shared: sharedRoute(address) };
	});
const sharedRoutes = routes.flatMap(({ shared, ...route }) =>
	shared ? [{ ...route, shared }] : [],
);

describe.each(routes)("GET $path", ({ policy, shared }) => {
	it("shares its responses if caches may store them, unless they are streamed", () => {
		const { cacheControl, isStreamed }: { cacheControl: string; isStreamed?: true } =
			policies[policy];
		expect(shared !== undefined).toBe(cacheControl.startsWith("public") && !isStreamed);
	});

	it("is kept until the next publication, unless something else changes it", () => {
		expect(shared?.isKept ?? false).toBe(
			shared !== undefined && policy !== "results" && policy !== "recent",
		);
	});
});

it.each(sharedRoutes)(
	"GET $path depends on nothing that its cache key leaves out",
	async (route) => {
		const { address: path, shared } = route;
		await publish();
		const address = `${path}?${new URLSearchParams(EXTRA)}`;
		const key = toCacheKey(ORIGIN + address, shared.parameters);
		const languages = { "Accept-Language": "en", Accept: "text/html, */*" };
		if (shared.parameters) expect(await freshBody(address)).toBe(await freshBody(key));
		expect(await freshBody(path, languages)).toBe(await freshBody(path));
	},
);

it.each(sharedRoutes.filter(({ shared }) => !shared.parameters))(
	"GET $path refuses parameters that it does not know",
	async ({ address }) => {
		expect((await request(`${address}?utm_source=x`)).status).toBe(400);
	},
);

describe("findSharedRoute", () => {
	it.each([
		["/?utm_source=x", ["cursor", "newer"]],
		["/search", ["q", "cursor", "sort", "topic", "year"]],
		["/rss.xml", []],
		["/style.css", []],
		["/surveys/a/thanks", ["lang"]],
		["/api/articles", undefined],
	])("takes the parameters of %s from its query schema", (path, parameters) => {
		expect(sharedRoute(path)?.parameters?.toSorted()).toEqual(parameters?.toSorted());
	});

	it.each(["/nothing", "/newsroom/surveys", "/receipts", "/healthz", "/surveys/a"])(
		"is undefined for %s",
		(path) => {
			expect(sharedRoute(path)).toBeUndefined();
		},
	);
});
