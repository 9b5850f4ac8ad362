import { decodeNamedCharacterReference as reference } from "decode-named-character-reference";
import fc from "fast-check";
import { toHtml } from "hast-util-to-html";
import * as attributes from "property-information";
import { describe, expect, it } from "vitest";
import { js2xml as wholeJs2xml } from "xml-js";
import { decodeNamedCharacterReference } from "../../src/platform/lean/decode-named-character-reference.ts";
import * as leanAttributes from "../../src/platform/lean/property-information.ts";
import { type Elements, js2xml } from "../../src/platform/lean/xml-js.ts";

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
		const text = fc.oneof(
			fc.constantFrom("", "<1>", "&amp;&", 'x]]>"'),
			fc.integer(),
			fc.boolean(),
		);
		const elements = fc.letrec<{ elements: Elements }>((tie) => ({
			elements: fc
				.tuple(
					fc.record(
						{
							_attributes: fc.record(
								{ a: text, "b:c": fc.option(text) },
								{ requiredKeys: [], noNullPrototype: true },
							),
							_text: text,
							_cdata: text.map(String),
						},
						{ requiredKeys: [], noNullPrototype: true },
					),
					fc.dictionary(
						fc.constantFrom("rss", "title", "dc:creator"),
						fc.oneof(
							{ maxDepth: 4 },
							fc.option(text),
							tie("elements"),
							fc.array(tie("elements"), { maxLength: 3 }),
						),
						{ noNullPrototype: true },
					),
				)
				.map(([own, inside]) => ({ ...own, ...inside })),
		})).elements;
		const options = { compact: true, ignoreComment: true, spaces: 4 };
		const _declaration = { _attributes: { version: "1.0", encoding: "utf-8" } };
		fc.assert(
			fc.property(elements, (root) => {
				const document = { _declaration, root };
				expect(js2xml(document, options)).toBe(wholeJs2xml(document, options));
			}),
			{ numRuns: 500 },
		);
	});

	it("lose no name for a character, because HTML is written with numeric references", () => {
		expect(toHtml({ type: "text", value: "a < b & c" })).toBe("a &#x3C; b &#x26; c");
	});
});
