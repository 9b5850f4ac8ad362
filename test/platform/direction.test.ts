import { describe, expect, it } from "vitest";
import { directionOf } from "../../src/platform/direction.ts";
import { cutAtGrapheme } from "../../src/platform/graphemes.ts";

describe("direction", () => {
	it.each(["ar", "he", "fa", "ur-PK", "ps", "yi", "dv", "ckb", "az-Arab", "ks-Arab"])(
		"is right to left for %s",
		(language) => {
			expect(directionOf(language)).toBe("rtl");
		},
	);

	it.each(["de", "en-GB", "tr", "ar-Latn", "az", "zh", "de-x-leicht"])(
		"is left out for %s",
		(language) => {
			expect(directionOf(language)).toBeUndefined();
		},
	);
});

describe("cutting a text", () => {
	it.each([
		["abcd", 3, "abc"],
		["abc", 3, "abc"],
		["ab👩‍👩‍👧c", 5, "ab"],
		["ae\u0301x", 2, "a"],
		["🇩🇪🇦🇹", 6, "🇩🇪"],
		["👩‍👩‍👧", 3, ""],
	])("of %j at %i ends between graphemes", (text, length, expected) => {
		expect(cutAtGrapheme(text, length)).toBe(expected);
	});
});
