import { describe, expect, it } from "vitest";
import { preferredLanguage, prefersHtml } from "../../../src/platform/http/negotiation.ts";

describe("prefersHtml", () => {
	it.each([
		["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", true],
		["text/html", true],
		["application/json;q=0.5, text/html", true],
		["application/json, text/html", true],
		["application/json, text/html;q=0.5", false],
		["text/html;q=0", false],
		["application/json", false],
		["*/*", false],
		[undefined, false],
	])("%s: %s", (accept, expected) => {
		expect(prefersHtml(accept)).toBe(expected);
	});
});

describe("preferredLanguage", () => {
	it.each([
		["de-AT,de;q=0.9,en;q=0.8", "de"],
		["en-GB,en;q=0.9", "en"],
		["fr, en;q=0.2, de;q=0.1", "en"],
		["de;q=0, en", "en"],
		["fr", undefined],
		[undefined, undefined],
	])("%s: %s", (header, expected) => {
		expect(preferredLanguage(header, ["de", "en"] as const)).toBe(expected);
	});
});
