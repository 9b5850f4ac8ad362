import { describe, expect, it } from "vitest";
import { knownCacheKey, toCacheKey } from "../../../src/platform/cache/cache-key.ts";

const ORIGIN = "https://any.example:8443";

describe("toCacheKey", () => {
	it.each([
		["/", ["cursor"], "/"],
		["/?utm_source=x", ["cursor"], "/"],
		["/?cursor=a.b&utm_source=x", ["cursor"], "/?cursor=a.b"],
		["/rss.xml?v=2", [], "/rss.xml"],
		["/api/articles?topic=b&limit=2", undefined, "/api/articles?limit=2&topic=b"],
		["/api/articles?limit=2&topic=b", undefined, "/api/articles?limit=2&topic=b"],
		["/api/articles?x=1", undefined, "/api/articles?x=1"],
		["/api/articles?topic=b&q=x&topic=a", undefined, "/api/articles?q=x&topic=b&topic=a"],
		["/api/articles?topic!=b&topic=a,c", undefined, "/api/articles?topic=a%2Cc&topic%21=b"],
		["/topics/b%C3%BCro?", [], "/topics/b%C3%BCro"],
	])("of %s, where %j matter, is %s", (path, parameters, key) => {
		expect(toCacheKey(ORIGIN + path, parameters)).toBe(key);
	});
});

describe("knownCacheKey", () => {
	it("is the path of an address without parameters", () => {
		expect(knownCacheKey(`${ORIGIN}/topics/b%C3%BCro`)).toBe("/topics/b%C3%BCro");
	});

	it("is remembered for an address with parameters", () => {
		expect(knownCacheKey(`${ORIGIN}/?utm_source=once`)).toBeUndefined();
		toCacheKey(`${ORIGIN}/?utm_source=once`, []);
		expect(knownCacheKey(`${ORIGIN}/?utm_source=once`)).toBe("/");
	});

	it("is remembered for a limited number of addresses of a limited length", () => {
		toCacheKey(`${ORIGIN}/?long=${"x".repeat(500)}`, []);
		expect(knownCacheKey(`${ORIGIN}/?long=${"x".repeat(500)}`)).toBeUndefined();
		for (let number = 0; number <= 1000; number++) toCacheKey(`${ORIGIN}/?n=${number}`, []);
		expect(knownCacheKey(`${ORIGIN}/?n=0`)).toBeUndefined();
		expect(knownCacheKey(`${ORIGIN}/?n=1000`)).toBe("/");
	});
});
