import { describe, expect, it } from "vitest";
import { nearestName } from "../../../src/platform/schema/nearest-name.ts";

const names = ["q", "topic", "topic!", "author", "language", "published_after", "sort", "limit"];

describe("nearestName", () => {
	it.each([
		["topics", "topic"],
		["Topic", "topic"],
		["tpoic", "topic"],
		["autor", "author"],
		["lang", "language"],
		["sortby", "sort"],
		["published", "published_after"],
		["lmit", "limit"],
		["Q", "q"],
	])("of %s is %s", (given, name) => {
		expect(nearestName(given, names)).toBe(name);
	});

	it.each(["utm_source", "page", "fbclid", "__proto__"])("of %j is none", (given) => {
		expect(nearestName(given, names)).toBeUndefined();
	});

	it("does not mind capitals, of the name neither", () => {
		expect(nearestName("SITE_TILE", ["SITE_URL", "SITE_TITLE"])).toBe("SITE_TITLE");
	});

	it("guesses at no name of more than 40 letters", () => {
		expect(nearestName(`topic${"s".repeat(35)}`, [`topic${"s".repeat(34)}`])).toBeDefined();
		expect(nearestName(`topic${"s".repeat(36)}`, [`topic${"s".repeat(35)}`])).toBeUndefined();
	});
});
