import type { Localize } from "../../../platform/schema/translated-text.schema.ts";
import { type Answers, partName } from "../answers.schema.ts";
import { singleValueColumn } from "../one-answer.ts";
import { OTHER_VALUE } from "../question-parts.schema.ts";
import type { OfferedChoice } from "../question-summary.ts";
import type { Given, ReadResult } from "../question-type.ts";
import { readSingleValue, readText } from "../read-value.ts";
import { MAX_OWN_LENGTH, type OptionsQuestion, ownNames, valuesOf } from "./choice.schema.ts";

export const ownColumns = (question: OptionsQuestion) =>
	ownNames(question).map((name) => singleValueColumn(name, question.other));

export const offersOf = ({ options, other }: OptionsQuestion): OfferedChoice[] => [
	...options,
	...(other === undefined ? [] : [{ value: OTHER_VALUE, label: other }]),
];

export const compatibility = (question: OptionsQuestion) => ({ grows: valuesOf(question) });

/** Reads the respondent's own words; blank ones are ignored. Words choose “other” even if its button is not pressed. */
export function readOwnWords(question: OptionsQuestion, given: Given): ReadResult[] {
	return ownNames(question).flatMap((field) =>
		readSingleValue(field, given, (value) => readText(value, MAX_OWN_LENGTH)),
	);
}

/** Returns chosen values in words: the labels of options, and the respondent's own words. */
export function chosenLines(
	{ id, options, other }: OptionsQuestion,
	answers: Answers,
	say: Localize,
): string[] {
	const own = answers[partName(id, "other")] ?? (other === undefined ? OTHER_VALUE : say(other));
	const labels = new Map(options.map(({ value, label }) => [value, say(label)]));
	const chosen = [answers[id] ?? []].flat().map(String);
	return chosen.map((value) =>
		value === OTHER_VALUE ? String(own) : (labels.get(value) ?? value),
	);
}
