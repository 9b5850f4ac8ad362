import * as v from "valibot";
import { rules } from "../../../platform/schema/documented-rules.schema.ts";
import { line } from "../../../platform/schema/text.schema.ts";
import {
	type TranslatedText,
	translatedText,
} from "../../../platform/schema/translated-text.schema.ts";
import { WholeNumber } from "../question-parts.schema.ts";

const MAX_STEPS = 20;

/** Whole numbers from `min` to `max`. */
export interface Scale {
	min: number;
	max: number;
	/** Labels of the two ends. */
	low?: TranslatedText;
	high?: TranslatedText;
}

export const scaleEnds = {
	low: v.exactOptional(translatedText(line(100))),
	high: v.exactOptional(translatedText(line(100))),
};

export const scaleEntries = {
	min: v.optional(WholeNumber, 1),
	max: v.optional(WholeNumber, 5),
	...scaleEnds,
};

export function isScale({ min, max }: { min: number; max: number }): boolean {
	return max > min && max - min < MAX_STEPS;
}
export const WRONG_SCALE = `must be above “min”, with at most ${MAX_STEPS} steps`;
export const scaleRules = <Asked>() => rules<Asked>(`“max” ${WRONG_SCALE}.`);

/** Returns the steps of a scale; of a scale that is too long only the first. */
export function stepsOf({ min, max }: Scale): number[] {
	const length = Math.min(max - min + 1, MAX_STEPS);
	return Array.from({ length }, (_, index) => min + index);
}
