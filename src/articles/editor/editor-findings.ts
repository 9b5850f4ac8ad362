import { createHash } from "node:crypto";
import { removalText } from "../../content/removal.ts";
import type { FieldError } from "../../platform/schema/problem.schema.ts";
import { type Words, wordsFor } from "../../words/languages.ts";
import { RESERVED } from "../article/article-conflict.ts";
import { CORRECTIONS_STAY } from "../article/kept-corrections.ts";
import type { PlacedRemoval } from "../drafts/check-draft.ts";
import type { Hint as StyleHint } from "../house-style/hint.schema.ts";
import { hintText } from "../house-style/name-hints.ts";
import type { EditorTexts } from "./editor-form.ts";

/** The fields that a finding may be about. `form` is all of it. */
export type FindingField =
	| Exclude<keyof EditorTexts, "text">
	| "text"
	| "correction"
	| "publish_at"
	| "form";

/** A sentence about a field of the form. */
export interface Finding {
	field: FindingField;
	text: string;
}

/** A sentence that stops nobody. Its id is the same as long as it says the same. */
export interface Hint extends Finding {
	id: string;
	/** True if the button for typography mends it. */
	isMendable?: boolean;
}

/** The errors for which publishing would be refused, and the hints to look at before it. */
export interface Findings {
	errors: Finding[];
	hints: Hint[];
}

/** The fields of the form by the beginning of a JSON pointer; the first that fits counts. */
const PLACES: [pointer: string, field: FindingField][] = [
	["#/title", "title"],
	["#/body", "text"],
	["#/summary", "summary"],
	["#/slug", "slug"],
	["#/topics", "topics"],
	["#/authors", "authors"],
	["#/image/alt", "image_alt"],
	["#/image/caption", "image_caption"],
	["#/image/credit", "image_credit"],
	["#/image", "image"],
	["#/label", "label"],
	["#/language", "language"],
	["#/translation_of", "translation_of"],
	["#/correction", "correction"],
	["#/published_at", "publish_at"],
];

/** Returns the field of the form that a JSON pointer into the working copy names. */
export function fieldAt(pointer: string): FindingField {
	return PLACES.find(([start]) => pointer.startsWith(start))?.[1] ?? "form";
}

/** Says in the words of a page what publishing would refuse, once for each field. */
export function toErrors(words: Words["editor"], errors: FieldError[], texts: EditorTexts) {
	const found = errors.map(({ pointer = "", detail }): [FindingField, Finding] => {
		const field = fieldAt(pointer);
		return [field, { field, text: errorText(words, field, detail, texts) }];
	});
	return [...new Map(found.toReversed()).values()].reverse();
}

function errorText(
	{ missing, wrong }: Words["editor"],
	field: FindingField,
	detail: string,
	texts: EditorTexts,
): string {
	if (field === "slug" && detail.startsWith("Another article")) return wrong.taken;
	if (field === "slug" && detail === RESERVED) return wrong.reserved;
	if (detail === CORRECTIONS_STAY) return wrong.kept;
	if (field === "title" && texts.title.trim() === "") return missing.title;
	if (field === "text" && texts.text.trim() === "") return missing.text;
	if (field === "image" && texts.image === "") return missing.image;
	if (field === "image_alt" && texts.image_alt.trim() === "") return missing.image_alt;
	return wrong[field];
}

/** Says in the words of a page what publishing would take out of the text. */
export function toHints(warnings: PlacedRemoval[], language: string): Hint[] {
	const { removed } = wordsFor(language).editor;
	return warnings.map(({ pointer, detail, ...removal }) => ({
		id: createHash("sha1").update(`${pointer} ${detail}`).digest("hex").slice(0, 10),
		field: fieldAt(pointer),
		text: removed(removalText(removal, language)),
	}));
}

/** Says in the words of a page what the house style would change. */
export function toStyleHints(hints: StyleHint[], language: string): Hint[] {
	return hints.map(({ id, pointer, ...finding }) => ({
		...{ id, field: fieldAt(pointer), text: hintText({ pointer, ...finding }, language) },
		// HTML that somebody typed stays as it is.
		...(isTypography(finding) && pointer !== "#/body/html" && { isMendable: true }),
	}));
}

// A word of the house may have to stand in another form: only a person replaces it.
const isTypography = ({ rule, wanted }: Pick<StyleHint, "rule" | "wanted">) =>
	wanted !== undefined && rule !== "house_word";
