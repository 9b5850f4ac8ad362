import { wordsFor } from "../../../words/languages.ts";
import { answerError } from "../answer-errors.ts";
import {
	type FindTallies,
	meanOf,
	type OfferedChoice,
	summarizeSingleChoice,
} from "../question-summary.ts";
import type { Given } from "../question-type.ts";
import { readSingleValue, wholeNumber } from "../read-value.ts";
import type { TallyEntry } from "../tally.schema.ts";
import { type Scale, stepsOf } from "./scale.schema.ts";

export function readStep(field: string, given: Given, { min, max }: Scale) {
	return readSingleValue(field, given, (value) => {
		const step = wholeNumber(value);
		const isOnScale = step !== undefined && step >= min && step <= max;
		return isOnScale ? step : answerError("out_of_range", min, max);
	});
}

/** Returns a step as its respondent reads it; nothing if there is none. */
export function stepLines(step: unknown, { min, max }: Scale, language: string): string[] {
	return typeof step === "number" ? [wordsFor(language).survey.onScale(step, min, max)] : [];
}

export function starLines(step: unknown, language: string): string[] {
	return typeof step === "number" ? [wordsFor(language).survey.stars(step)] : [];
}

export function stepTallyEntries(field: string, step: unknown): TallyEntry[] {
	return typeof step === "number" ? [[field, String(step), step]] : [];
}

export function summarizeSteps(field: string, scale: Scale, talliesOf: FindTallies) {
	const tallies = talliesOf(field);
	return { ...summarizeSingleChoice(stepOffers(scale), tallies), ...meanOf(tallies) };
}

/** Says if a choice is a step of the scale. */
export function isStep(choice: string, scale: Scale): boolean {
	return stepsOf(scale).map(String).includes(choice);
}

export function stepOffers(scale: Scale): OfferedChoice[] {
	return stepsOf(scale).map((step) => ({ value: String(step) }));
}
