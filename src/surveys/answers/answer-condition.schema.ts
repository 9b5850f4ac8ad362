import * as v from "valibot";
import { documentedAs, rules } from "../../platform/schema/documented-rules.schema.ts";

/**
 * A requirement on a submission: it has this choice under a name, or any answer, or none. The name is the id of a
 * question, or `id.row` of a matrix.
 */
export type AnswerCondition = { name: string; value: string } | { name: string; answered: boolean };

/** Each is a bound value of a query, of which D1 takes a hundred. */
export const MAX_CONDITIONS = 50;
const NOT_ANSWERED = "!";

const PATTERN =
	/^(!?)([A-Za-z][A-Za-z0-9_-]{0,63}(?:\.[A-Za-z][A-Za-z0-9_-]{0,63})?)(?::([^\p{Cc}]{1,100}))?$/u;
const WRONG = "must be “question:answer”, “question” or “!question”";

/** A condition as a text: “question:choice”, “question” if it is answered, “!question” if it is not. */
export const AnswerConditionText = v.pipe(
	v.string(),
	v.regex(PATTERN, WRONG),
	v.check((text) => !text.startsWith(NOT_ANSWERED) || !text.includes(":"), WRONG),
	v.transform(toCondition),
);

/** The conditions of a query: the parameter may be repeated. */
export const AnswerConditions = v.pipe(
	v.union([v.string(), v.array(v.string())]),
	rules("Each must name a question of the survey, and an answer that it can have."),
	documentedAs(v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(MAX_CONDITIONS))),
	v.transform((given) => [given].flat()),
	v.maxLength(MAX_CONDITIONS, `takes at most ${MAX_CONDITIONS}`),
	v.array(AnswerConditionText),
);

function toCondition(text: string): AnswerCondition {
	const [, not, name = "", value] = PATTERN.exec(text) ?? [];
	return value === undefined ? { name, answered: not === "" } : { name, value };
}

/** Writes a condition as it stands in a query. */
export function conditionText(condition: AnswerCondition): string {
	if ("value" in condition) return `${condition.name}:${condition.value}`;
	return condition.answered ? condition.name : NOT_ANSWERED + condition.name;
}
