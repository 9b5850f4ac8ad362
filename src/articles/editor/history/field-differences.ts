import { languageName } from "../../../platform/ui/language-name.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { DraftInput } from "../../drafts/draft.schema.ts";
import { EDITOR_FIELDS, type EditorField, type EditorTexts, toTexts } from "../editor-form.ts";

/** A field of an article that differs in two of its texts. */
export interface FieldDifference {
	name: EditorField | "corrections";
	before: string;
	after: string;
}

/** Returns the fields in which two texts of an article differ, as people read them, in the order of the form. */
export function fieldDifferences(
	before: DraftInput,
	after: DraftInput,
	language: string,
): FieldDifference[] {
	const corrections = (input: DraftInput) => correctionsText(input.corrections);
	const [former, present] = [toTexts(before), toTexts(after)];
	const all: FieldDifference[] = [
		...textDifferences(former, present, language),
		{ name: "corrections", before: corrections(before), after: corrections(after) },
	];
	return all.filter((field) => field.before !== field.after);
}

/** Returns the fields of the form in which two texts of an article differ. */
export function textDifferences(before: EditorTexts, after: EditorTexts, language: string) {
	const all = EDITOR_FIELDS.map((name) => ({
		name,
		before: readable(name, before[name], language),
		after: readable(name, after[name], language),
	}));
	return all.filter((field) => field.before !== field.after);
}

/** Returns the text of a field as people read it. */
export function readable(name: EditorField, text: string, language: string): string {
	const labels: Record<string, string> = wordsFor(language).articles.labels;
	if (name === "label") return labels[text] ?? text;
	if (name === "language" && /^[a-z]{2,3}\b/i.test(text)) return languageName(text, language);
	return text;
}

function correctionsText(corrections: unknown): string {
	const list: unknown[] = Array.isArray(corrections) ? corrections : [];
	return list.map((correction) => String(Object(correction).text ?? "")).join("\n");
}
