import { describe, expect, it } from "vitest";
import { app } from "../../../src/app.ts";
import { cacheKey } from "../../../src/platform/cache/cache-key.ts";
import { policies, policyOf } from "../../../src/platform/http/route-policy.ts";

const keyOf = (path: string) => cacheKey(`https://any.example:8443${path}`);

describe("cacheKey", () => {
	it.each([
		["/", "/"],
		["/?utm_source=x", "/"],
		["/?cursor=a.b&utm_source=x", "/?cursor=a.b"],
		["/rss.xml?v=2", "/rss.xml"],
		["/style.css?v=1", "/style.css"],
		["/api/articles?topic=b&limit=2", "/api/articles?limit=2&topic=b"],
		["/api/articles?limit=2&topic=b", "/api/articles?limit=2&topic=b"],
		["/api/articles?x=1", "/api/articles?x=1"],
		["/api/articles?topic=b&q=x&topic=a", "/api/articles?q=x&topic=b&topic=a"],
		["/api/articles?topic!=b&topic=a,c", "/api/articles?topic=a%2Cc&topic%21=b"],
		["/api/changes?since=2", "/api/changes?since=2"],
		["/surveys/a/thanks", "/surveys/a/thanks"],
		["/surveys/a", undefined],
		["/surveys/a/results", undefined],
		["/api/surveys/a/results?lang=de", undefined],
		["/newsroom/api/articles", undefined],
		["/healthz", undefined],
	])("of %s is %s", (path, key) => {
		expect(keyOf(path)).toBe(key);
	});

	const gets = app.routes.filter(({ method }) => method === "GET");
	it.each(gets.map(({ path, handler }) => [path, policyOf(handler)] as const))(
		"of %s is there just where its policy lets caches keep it",
		(path, name) => {
			if (name === undefined) return;
			const { cacheControl, isLive } = { isLive: false, ...policies[name] };
			const isPublic = cacheControl.startsWith("public") && !isLive;
			expect(keyOf(path.replace(/:\w+/g, "x")) !== undefined).toBe(isPublic);
		},
	);
});
