import type { Localize } from "../../platform/schema/translated-text.schema.ts";
import { dayText, monthText } from "../../platform/ui/date-text.ts";
import { numberText } from "../../platform/ui/number-text.ts";
import { wordsFor } from "../../words/languages.ts";
import type { PublicChoice } from "./question-result.schema.ts";
import type { QuestionTypeName } from "./question-type.ts";

type Labelled = Pick<PublicChoice, "value" | "label" | "from" | "to">;
type LabelOf = (choice: Labelled, language: string) => string | undefined;

/** What choices are called that the survey has no words for. */
const labels: Partial<Record<QuestionTypeName, LabelOf>> = {
	yes_no: ({ value }, language) => new Map(Object.entries(yesNo(language))).get(value),
	nps: ({ value }, language) =>
		new Map(Object.entries(wordsFor(language).results.groups)).get(value),
	number: rangeText,
	date: ({ value }, language) => periodText(value, language),
};

/** What a choice is called; its value if it is not in the survey any more. */
export function choiceLabel(
	type: QuestionTypeName,
	choice: Labelled,
	language: string,
	say: Localize,
): string {
	if (choice.label !== undefined) return say(choice.label);
	return labels[type]?.(choice, language) ?? choice.value;
}

function yesNo(language: string): Record<string, string> {
	const { yes, no } = wordsFor(language).survey;
	return { yes, no };
}

function rangeText({ from, to }: Labelled, language: string): string | undefined {
	if (from === undefined || to === undefined) return undefined;
	const [first, last] = [from, to].map((end) => numberText(end, language));
	return from === to ? first : `${first} – ${last}`;
}

/** A day, month or year as its language writes it. */
export function periodText(period: string, language: string): string {
	if (period.length === 10) return dayText(period, language);
	return period.length === 7 ? monthText(period, language) : period;
}
