import { createHash } from "node:crypto";
import { wordsFor } from "../../words/languages.ts";
import { type Hint, type HintRule, MOST_HINTS } from "./hint.schema.ts";
import { TYPOGRAPHY_RULES } from "./typography.ts";

/** The most hints of one rule: a person who has mended these knows what to look for. */
const MOST_OF_A_RULE = 10;
const ID_LENGTH = 8;

/** A hint without its name and its words. */
export type Finding = Omit<Hint, "id" | "detail">;

const ONE_A_FIELD: ReadonlySet<HintRule> = new Set(TYPOGRAPHY_RULES);

/** Gives findings their names and words, and leaves out what is too much. */
export function toHints(findings: Finding[]): Hint[] {
	const counts = new Map<string, number>();
	const countOf = (key: string) => {
		const count = (counts.get(key) ?? 0) + 1;
		counts.set(key, count);
		return count;
	};
	return findings
		.filter(({ rule }) => countOf(rule) <= MOST_OF_A_RULE)
		.slice(0, MOST_HINTS)
		.map((finding) => {
			const name = nameOf(finding);
			const number = countOf(name);
			const id = number > 1 ? `${name}-${number}` : name;
			return { id, ...finding, detail: hintText(finding, "en") };
		});
}

// A hint that is given once a field is named by the field: its first place moves while somebody mends the text.
function nameOf({ rule, pointer, excerpt }: Finding): string {
	const about = ONE_A_FIELD.has(rule) ? pointer : excerpt;
	if (about === undefined) return rule;
	return `${rule}-${createHash("sha256").update(about).digest("hex").slice(0, ID_LENGTH)}`;
}

/** Returns a hint in words, in the language of the interface. */
export function hintText(
	{ rule, excerpt = "", wanted = "", count = 1 }: Finding,
	language: string,
) {
	const { rules, times } = wordsFor(language).houseStyle;
	const text = rules[rule](excerpt, wanted);
	return count > 1 ? `${text} ${times(count)}` : text;
}
