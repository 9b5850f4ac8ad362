import * as v from "valibot";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import { QuestionId } from "./question-parts.schema.ts";

const Value = v.union([v.string(), v.number(), v.boolean()], "must be an answer");
const question = QuestionId;

/** A requirement on an earlier answer: the question is asked only if it holds. */
export const Condition = v.union(
	[
		v.strictObject({ question, equals: Value }),
		v.strictObject({ question, one_of: v.pipe(v.array(Value), v.minLength(1), v.maxLength(200)) }),
		v.strictObject({ question, at_least: v.number() }),
		v.strictObject({ question, answered: v.boolean() }),
	],
	"must be {“question”: …} with one of “equals”, “one_of”, “at_least”, “answered”",
);
export type Condition = v.InferOutput<typeof Condition>;

/** One condition, or several that must all hold. */
export const Conditions = v.pipe(
	v.union([Condition, v.pipe(v.array(Condition), v.minLength(1), v.maxLength(10))]),
	rules(
		"They must be about earlier questions, and about answers that these can have.",
		"“at_least” needs a scale, and “answered” anything but a date: forms without script must see whether they hold.",
	),
	v.transform((given) => [given].flat()),
);
export type Conditions = v.InferOutput<typeof Conditions>;
