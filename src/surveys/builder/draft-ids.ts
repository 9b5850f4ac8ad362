import { toSlug } from "../../platform/schema/slug.schema.ts";
import { isQuestionId, OTHER_VALUE } from "../questions/question-parts.schema.ts";
import type { DraftOption, DraftQuestion, DraftRow } from "./draft-survey.schema.ts";
import { firstText } from "./draft-texts.ts";

const MOST_LETTERS = 40;

/** Returns the id of each question by its key: the one that was typed, otherwise one that its label makes. */
export function idsOf(questions: DraftQuestion[], languages: string[]): Map<string, string> {
	return namesOf(questions, ({ id }) => id.trim(), {
		name: ({ label, type }) => nameOf(firstText(label, languages), type || "q"),
	});
}

/** Returns the value of each option by its key: the one that was typed, otherwise one that its label makes. */
export function valuesOfOptions(options: DraftOption[], languages: string[]): Map<string, string> {
	const name = ({ label }: DraftOption) => latinSlug(firstText(label, languages)) || "option";
	return namesOf(options, ({ value }) => value.trim(), { name, taken: [OTHER_VALUE, "other"] });
}

/** Returns the id of each row by its key. */
export function idsOfRows(rows: DraftRow[], languages: string[]): Map<string, string> {
	const name = ({ label }: DraftRow) => nameOf(firstText(label, languages), "row");
	return namesOf(rows, ({ id }) => id.trim(), { name });
}

interface Naming<Entry> {
	name: (entry: Entry) => string;
	taken?: string[];
}

/** Keeps what was typed, even if it is there twice; gives the others names that nothing else has. */
function namesOf<Entry extends { key: string }>(
	entries: Entry[],
	typed: (entry: Entry) => string,
	{ name, taken = [] }: Naming<Entry>,
): Map<string, string> {
	const used = new Set([...taken, ...entries.map(typed)]);
	const numbers = new Map<string, number>();
	return new Map(entries.map((entry) => [entry.key, typed(entry) || free(name(entry))]));

	function free(wanted: string): string {
		const number = (numbers.get(wanted) ?? 0) + 1;
		numbers.set(wanted, number);
		const one = number === 1 ? wanted : `${wanted}-${number}`;
		if (used.has(one)) return free(wanted);
		used.add(one);
		return one;
	}
}

/** Returns a name for a question or a row; `other` goes before what cannot begin one. */
function nameOf(label: string, other: string): string {
	const slug = latinSlug(label);
	const names = slug === "" ? [other] : [slug, `${other}-${slug}`];
	return names.find(isQuestionId) ?? "q";
}

/** Returns a text in lower-case letters, digits and hyphens, cut at the end of a word. */
function latinSlug(text: string): string {
	const slug = toSlug(text)
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
	if (slug.length <= MOST_LETTERS) return slug;
	const end = slug.lastIndexOf("-", MOST_LETTERS);
	return slug.slice(0, end > 0 ? end : MOST_LETTERS);
}
