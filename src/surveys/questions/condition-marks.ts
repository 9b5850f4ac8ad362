import { partName } from "./answers.schema.ts";
import type { Condition } from "./condition.schema.ts";
import { button, type Mark, typed } from "./mark.ts";
import { type AskedQuestion, conditionTargetOf } from "./question.schema.ts";
import { OTHER_VALUE } from "./question-parts.schema.ts";

/**
 * Returns the marks that decide a condition: it holds if the form has one of them; “answered”: false,
 * if it has none. Returns undefined if a form without script cannot tell whether it holds.
 */
export function marksOf(condition: Condition, source: AskedQuestion): Mark[] | undefined {
	const { answeredBy, possibleAnswers } = conditionTargetOf(source);
	if ("answered" in condition) return answeredBy.length > 0 ? answeredBy : undefined;
	if (possibleAnswers === undefined) return undefined;
	if ("equals" in condition) return chosen(source, [condition.equals]);
	if ("one_of" in condition) return chosen(source, condition.one_of);
	return chosen(
		source,
		possibleAnswers.filter((step) => typeof step === "number" && step >= condition.at_least),
	);
}

function chosen({ id }: AskedQuestion, values: (string | number | boolean)[]): Mark[] {
	const own = values.includes(OTHER_VALUE) ? [typed(partName(id, "other"))] : [];
	return [...values.map((value) => button(id, value)), ...own];
}
