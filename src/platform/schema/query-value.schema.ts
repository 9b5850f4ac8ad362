import * as v from "valibot";
import { documentedAs, documentedPattern, rules } from "./documented-rules.schema.ts";
import { nearestName } from "./nearest-name.ts";
import { Instant, RFC_3339 } from "./time.schema.ts";

/** Accepts a parameter that is given once. */
export const singleValue = v.string("must be given once");

/** Accepts one of a few words; the message to another one names the nearest. */
export const wordOf = <const Words extends readonly string[]>(words: Words) =>
	v.picklist(words, ({ input }) => {
		const nearest = typeof input === "string" ? nearestName(input, words) : undefined;
		const question = nearest === undefined ? "" : `: did you mean “${nearest}”?`;
		return `must be ${listed(words)}${question}`;
	});

/** Accepts a parameter that is given once and is one of a few words. */
export const singleWordOf = <const Words extends readonly string[]>(words: Words) =>
	v.pipe(singleValue, documentedAs(wordOf(words)), wordOf(words));

/** Accepts up to `most` values of one parameter: repeated, separated by commas, or both. Removes duplicates. */
export const listOf = <Item extends string>(item: v.GenericSchema<string, Item>, most: number) =>
	v.pipe(
		v.union([v.string(), v.array(v.string())]),
		rules("Commas divide values too. Blanks around them and empty ones do not matter."),
		documentedAs(v.pipe(v.array(item), v.minLength(1), v.maxLength(most))),
		v.transform((given) => split(given)),
		v.array(item),
		v.minLength(1, "must not be empty"),
		v.transform((values) => [...new Set(values)]),
		v.maxLength(most, `takes at most ${most} values`),
	);

const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = new RegExp(
	`^[1-9]\\d{3}-\\d\\d-\\d\\d$|${RFC_3339.source.replace("[+-]", "[ +-]")}`,
);

/** A moment that a caller names: an instant, or a day by its midnight in UTC, which begins where the newsroom is. */
export type InstantOrDay = Date | { day: Date };

/** Accepts an instant, or a day. A space counts as “+”. */
export const InstantOrDay = v.pipe(
	singleValue,
	documentedPattern(MOMENT, "The day must be one of the calendar."),
	v.rawTransform<string, InstantOrDay>(({ dataset, addIssue, NEVER }) => {
		const isDay = DAY.test(dataset.value);
		const text = isDay ? `${dataset.value}T00:00:00Z` : dataset.value.replace(" ", "+");
		const { success, output, issues } = v.safeParse(Instant, text);
		if (success) return isDay ? { day: output } : output;
		addIssue({ message: issues[0].message });
		return NEVER;
	}),
);

function split(given: string | string[]): string[] {
	const parts = [given].flat().flatMap((text) => text.split(","));
	return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function listed(words: readonly string[]): string {
	const quoted = words.map((word) => `“${word}”`);
	return [quoted.slice(0, -1).join(", "), quoted.at(-1)].filter(Boolean).join(" or ");
}
