import type { DraftOption, DraftQuestion } from "./draft-survey.schema.ts";
import { emptyTexts } from "./empty-draft.ts";

/** The most options that a question takes. */
export const MOST_OPTIONS = 200;

/** Returns the options of a question: those in its list, then those that were pasted below it, one a line. */
export function allOptions(
	{ options, paste }: DraftQuestion,
	languages: string[],
	newKey: (index: number) => string = (index) => `p${index + 1}`,
): DraftOption[] {
	const lines = paste.split("\n").filter((line) => line.trim() !== "");
	const pasted = lines.map((line, index) => toOption(line, languages, newKey(index)));
	return [...options.filter((option) => pasted.length === 0 || isTyped(option)), ...pasted];
}

/** True if somebody has typed something into an option: those left empty give way to pasted ones. */
const isTyped = ({ value, label }: DraftOption) =>
	[value, ...Object.values(label)].some((text) => text.trim() !== "");

/** The mark that a list has in a text that was copied, such as “• ”. */
const LIST_MARK = /^\s*[•‣◦▪–*-]\s+/;

/** With several languages, a tab or a vertical bar stands between the texts of one option. */
function toOption(line: string, languages: string[], key: string): DraftOption {
	const parts = languages.length === 1 ? [line] : line.split(/[\t|]/);
	const texts = parts.map((part) => part.replace(LIST_MARK, "").trim());
	const label = languages.map((language, index) => [language, texts[index] ?? ""]);
	return { key, value: "", label: { ...emptyTexts(languages), ...Object.fromEntries(label) } };
}
