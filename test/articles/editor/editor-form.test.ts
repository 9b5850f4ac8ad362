import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	changedFields,
	EDITOR_FIELDS,
	toTexts,
	toTyped,
} from "../../../src/articles/editor/editor-form.ts";
import { namesInList, toNameList } from "../../../src/articles/editor/editor-names.ts";
import { urlencodedFields } from "../../../src/platform/http/form-encoding.ts";

/** Returns the fields that a browser sends of texts: line ends are CRLF, and lines have none. */
function sentBy(texts: Record<string, string>): Map<string, string> {
	const crlf = Object.entries(texts).map(([name, text]) => [name, text.replaceAll("\n", "\r\n")]);
	const body = new TextEncoder().encode(`${new URLSearchParams(crlf)}`);
	return new Map(
		urlencodedFields(new Uint8Array(body).buffer).entries.map(([name, text]) => [
			name,
			String(text),
		]),
	);
}

const everything = {
	id: "tag:example.org,2020:1",
	title: "Neue Wohnungen",
	summary: "Kurz.\nLang.",
	body: { markdown: "Eins\r\n\r\nZwei\n\n* drei\t\n\n" },
	language: "de-AT",
	authors: ["Müller, Anna", "Otto"],
	topics: ["Bau", "Recht"],
	image: {
		url: "https://news.example/media/a.jpg",
		media: "0f8e1c36-6a53-4a3e-9d5c-2f1f0a7b9c11",
		...{ alt: "Ein Kran", caption: "Am Hafen", credit: "Ada", width: 800, height: 600 },
		sizes: [{ url: "https://news.example/media/b.jpg", width: 400 }],
	},
	label: "comment",
	corrections: [{ at: "2026-01-01T00:00:00Z", text: "Falsch, richtig." }],
	translation_of: "the-original",
	published_at: "2026-01-01T00:00:00Z",
	slug: "neue-wohnungen",
	something_new: { a: [1] },
};

const json = fc.jsonValue({ maxDepth: 2 });
const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("a\r\nb", "\n\n", "a, b; c"));
const any = fc.oneof(text, json);
const working = fc.record(
	{
		...{ title: any, summary: any, slug: any, label: any, language: any, translation_of: any },
		topics: fc.oneof(fc.array(any), json),
		authors: fc.oneof(fc.array(text), json),
		body: fc.oneof(fc.record({ markdown: any }), fc.record({ html: any }), json),
		image: fc.oneof(
			fc.record(
				{ url: any, media: any, alt: any, caption: any, credit: any, sizes: json },
				{ requiredKeys: [] },
			),
			json,
		),
		...{ corrections: json, id: any, published_at: any, more: json },
	},
	{ requiredKeys: [] },
);

describe("a form that is sent back as it was shown", () => {
	it("makes the same working copy, to the byte", () => {
		expect(JSON.stringify(toTyped(sentBy(toTexts(everything)), everything))).toBe(
			JSON.stringify(everything),
		);
	});

	it("does so for whatever was typed", () => {
		fc.assert(
			fc.property(working, (typed) => {
				const sent = sentBy(toTexts(typed));
				expect(JSON.stringify(toTyped(sent, typed))).toBe(JSON.stringify(typed));
			}),
		);
	});

	it("makes the same again of what it made, in every field", () => {
		const texts = fc.record(Object.fromEntries(EDITOR_FIELDS.map((name) => [name, text])));
		fc.assert(
			fc.property(texts, (sent) => {
				const typed = toTyped(sentBy(sent), {});
				expect(toTyped(sentBy(toTexts(typed)), typed)).toEqual(typed);
			}),
		);
	});
});

describe("a form that somebody has changed", () => {
	const changed = (fields: Record<string, string>, stands: object = everything) =>
		toTyped(sentBy(fields), { ...stands });

	it.each<[string, Record<string, string>, object]>([
		["another title", { title: "Neu" }, { title: "Neu" }],
		["no title", { title: "" }, { title: undefined }],
		["another text", { text: "a\nb" }, { body: { markdown: "a\nb" } }],
		["no text", { text: "" }, { body: undefined }],
		["names with commas", { authors: "A, B,, C " }, { authors: ["A", "B", "C"] }],
		["one name with a comma", { authors: "Müller, Anna;" }, { authors: ["Müller, Anna"] }],
		["no names", { topics: " " }, { topics: undefined }],
		["another caption", { image_caption: "c" }, { image: { ...everything.image, caption: "c" } }],
		["no picture", { image: "" }, { image: undefined }],
		["another picture", { image: "b7" }, { image: { media: "b7" } }],
		[
			"another picture with its texts",
			{ image: "https://a.example/b.png", image_alt: "Neu" },
			{ image: { url: "https://a.example/b.png", alt: "Neu" } },
		],
		[
			"the address of an original",
			{ translation_of: "https://news.example/articles/a-b" },
			{ translation_of: "a-b" },
		],
		["no label", { label: "" }, { label: undefined }],
	])("has %s, and everything else as it was", (_, fields, expected) => {
		expect(changed(fields)).toEqual(JSON.parse(JSON.stringify({ ...everything, ...expected })));
	});

	it("keeps the format of the text", () => {
		expect(changed({ text: "<p>b" }, { body: { html: "<p>a" } })).toEqual({
			body: { html: "<p>b" },
		});
		expect(changed({ text: "<p>b", format: "html" }, {})).toEqual({ body: { html: "<p>b" } });
		expect(changed({ text: "b", format: "html" }, { body: { markdown: "a" } })).toEqual({
			body: { markdown: "b" },
		});
	});

	it("keeps what was typed about a picture before it was chosen", () => {
		const typed = changed({ image_alt: "Ein Kran" }, {});
		expect(typed).toEqual({ image: { alt: "Ein Kran" } });
		expect(changed({ image: "b7" }, typed)).toEqual({ image: { media: "b7", alt: "Ein Kran" } });
		expect(changed({ image_alt: "" }, typed)).toEqual({});
	});

	it("names the fields that differ", () => {
		expect(changedFields(everything, changed({ title: "Neu", text: "x" }))).toEqual([
			"title",
			"text",
		]);
	});
});

describe("names in a line", () => {
	it.each([
		[[], ""],
		[["Ada"], "Ada"],
		[["Ada", "Otto"], "Ada, Otto"],
		[["Müller, Anna"], "Müller, Anna;"],
		[["Müller, Anna", "Otto"], "Müller, Anna; Otto"],
	])("%j are “%s”, and back", (names, line) => {
		expect(toNameList(names)).toBe(line);
		expect(namesInList(line)).toEqual(names);
	});
});
