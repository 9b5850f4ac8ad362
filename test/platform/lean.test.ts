import { decodeNamedCharacterReference as reference } from "decode-named-character-reference";
import { toHtml } from "hast-util-to-html";
import * as attributes from "property-information";
import { describe, expect, it } from "vitest";
import { js2xml as wholeJs2xml } from "xml-js";
import { decodeNamedCharacterReference } from "../../src/platform/lean/decode-named-character-reference.ts";
import * as leanAttributes from "../../src/platform/lean/property-information.ts";
import { js2xml } from "../../src/platform/lean/xml-js.ts";

describe("modules in place of parts of packages", () => {
	it("decode the same named references", () => {
		const letters = Array.from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
		const pairs = letters.flatMap((one) => letters.map((two) => one + two));
		const names = [
			...[...pairs, ...pairs.flatMap((pair) => letters.map((letter) => pair + letter))],
			..."auml Auml szlig hellip NotEqualTilde CounterClockwiseContourIntegral fjlig acE".split(
				" ",
			),
			..."there4 frac12 blk34 ampx notit unknown constructor toString 39 x27".split(" "),
		];
		const decoded = names.map((name) => [name, decodeNamedCharacterReference(name)]);
		expect(decoded).toEqual(names.map((name) => [name, reference(name)]));
		expect(decoded.filter(([, text]) => text !== false).length).toBeGreaterThan(200);
	});

	it.each(["class", "for", "colspan", "datetime", "data-late-src", "aria-label", "onclick", "xyz"])(
		"know the attribute %s as HTML does",
		(name) => {
			expect(leanAttributes.find(leanAttributes.html, name)).toEqual(
				attributes.find(attributes.html, name),
			);
		},
	);

	it("write the same XML", () => {
		const feed = { rss: { _attributes: { a: '"&' }, title: { _cdata: "x]]>" }, id: ["<1>", 2] } };
		const options = { compact: true, ignoreComment: true, spaces: 4 };
		expect(js2xml(feed, options)).toBe(wholeJs2xml(feed, options));
	});

	it("lose no name for a character, because HTML is written with numeric references", () => {
		expect(toHtml({ type: "text", value: "a < b & c" })).toBe("a &#x3C; b &#x26; c");
	});
});
