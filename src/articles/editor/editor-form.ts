import { plainText } from "../../platform/schema/plain-text.ts";
import type { DraftInput } from "../drafts/draft.schema.ts";
import { isObject, type Keys, valueAt, withEntry, withValue } from "./editor-keys.ts";
import { namesInList, toNameList } from "./editor-names.ts";

/** The names of the fields of which a working copy is made, in the order of the form. */
export const EDITOR_FIELDS = [
	"title",
	"text",
	"summary",
	"slug",
	"topics",
	"authors",
	"image",
	"image_alt",
	"image_caption",
	"image_credit",
	"label",
	"language",
	"translation_of",
] as const;
export type EditorField = (typeof EDITOR_FIELDS)[number];

/** The texts in the fields of the form. */
export type EditorTexts = Record<EditorField, string>;

/** A field of the form, and its place in a working copy. */
interface Field {
	keys: (format: BodyFormat) => Keys;
	toText: (value: unknown) => string;
	/** Returns undefined for a value that is taken away. */
	toValue: (text: string) => unknown;
}

export type BodyFormat = "markdown" | "html";

const field = (keys: Keys, form: Pick<Field, "toText" | "toValue">): Field => ({
	keys: () => keys,
	...form,
});
const line = {
	toText: (value: unknown) => textOf(value).replaceAll("\n", " "),
	toValue: orNothing,
};
const lines = { toText: textOf, toValue: orNothing };
const names = {
	toText: (value: unknown) =>
		Array.isArray(value) ? line.toText(toNameList(value.map(textOf))) : "",
	toValue: (text: string) => {
		const list = namesInList(text);
		return list.length > 0 ? list : undefined;
	},
};

const fields: Record<EditorField, Field> = {
	title: field(["title"], line),
	text: { keys: (format) => ["body", format], ...lines },
	summary: field(["summary"], lines),
	slug: field(["slug"], line),
	topics: field(["topics"], names),
	authors: field(["authors"], names),
	image: field(["image"], { toText: pictureName, toValue: orNothing }),
	image_alt: field(["image", "alt"], line),
	image_caption: field(["image", "caption"], line),
	image_credit: field(["image", "credit"], line),
	label: field(["label"], line),
	language: field(["language"], line),
	translation_of: field(["translation_of"], { ...line, toValue: articleName }),
};

/** Returns the format of a working copy's text. */
export function formatOf({ body }: DraftInput): BodyFormat {
	return typeof body === "object" && body !== null && "html" in body ? "html" : "markdown";
}

/** Returns the texts that the form shows of a working copy, as a browser sends them back. */
export function toTexts(typed: DraftInput): EditorTexts {
	const format = formatOf(typed);
	const text = (name: EditorField) => {
		const { keys, toText } = fields[name];
		return plainText(toText(valueAt(typed, keys(format))));
	};
	return {
		...{ title: text("title"), text: text("text"), summary: text("summary"), slug: text("slug") },
		...{ topics: text("topics"), authors: text("authors"), image: text("image") },
		...{ image_alt: text("image_alt"), image_caption: text("image_caption") },
		...{ image_credit: text("image_credit"), label: text("label"), language: text("language") },
		translation_of: text("translation_of"),
	};
}

/**
 * Returns the working copy that a sent form makes of `stands`. A field that is not sent, and one that has the text of
 * `shown`, stays as it stands, so that only what somebody changed is read anew.
 */
export function toTyped(
	sent: ReadonlyMap<string, unknown>,
	stands: DraftInput,
	shown: EditorTexts = toTexts(stands),
): DraftInput {
	const format = "body" in stands || sent.get("format") !== "html" ? formatOf(stands) : "html";
	return EDITOR_FIELDS.reduce((typed, name) => {
		const text = sent.get(name);
		if (typeof text !== "string" || text === shown[name]) return typed;
		if (name === "image") return withPicture(typed, text);
		const { keys, toValue } = fields[name];
		return withValue(typed, keys(format), toValue(text));
	}, stands);
}

/** Returns the names of the fields in which two working copies differ for readers of the form. */
export function changedFields(before: DraftInput, after: DraftInput): EditorField[] {
	const [former, present] = [toTexts(before), toTexts(after)];
	return EDITOR_FIELDS.filter((name) => former[name] !== present[name]);
}

function textOf(value: unknown): string {
	return typeof value === "string" ? value : "";
}

function orNothing(text: string): string | undefined {
	return text === "" ? undefined : text;
}

/** Returns the slug or id of an article, of which somebody may also give the address. */
function articleName(text: string): string | undefined {
	const [, slug] = /^https?:\/\/[^/]+\/(?:newsroom\/)?articles\/([a-z0-9-]+)\/?$/.exec(text) ?? [];
	return slug ?? orNothing(text.trim());
}

/** Returns the id of a picture of the newsroom, otherwise the address of the picture. */
function pictureName(image: unknown): string {
	const { media, url } = Object(image);
	return textOf(media) || textOf(url);
}

const IS_ADDRESS = /^https?:/i;

/** Puts another picture in the place of one, whose texts and sizes are not the new one's. */
function withPicture(typed: DraftInput, name: string): DraftInput {
	if (name === "") return withEntry(typed, "image", undefined);
	const former = typed.image;
	const texts = isObject(former) && pictureName(former) === "" ? former : {};
	return withEntry(typed, "image", {
		...(IS_ADDRESS.test(name) ? { url: name } : { media: name }),
		...texts,
	});
}
