import * as v from "valibot";
import { DateQuestion, NumberQuestion } from "./amount/amount.schema.ts";
import { Multiple, Ranking, Single, YesNo } from "./choice/choice.schema.ts";
import { Matrix, Nps, Rating } from "./scale/scale.schema.ts";
import { Consent, Email, LongText, Section, Text } from "./text/text-question.schema.ts";

/** Everything that can be asked, and the sections between. */
export const Question = v.variant("type", [
	Section,
	Single,
	Multiple,
	YesNo,
	Rating,
	Nps,
	Ranking,
	Matrix,
	NumberQuestion,
	DateQuestion,
	Text,
	LongText,
	Email,
	Consent,
]);
export type Question = v.InferOutput<typeof Question>;
