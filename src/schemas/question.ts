import * as v from "valibot";
import { DateQuestion, NumberQuestion } from "./questions/amount.ts";
import { Multiple, Ranking, Single, YesNo } from "./questions/choice.ts";
import { Matrix, Nps, Rating } from "./questions/scale.ts";
import { Consent, Email, LongText, Section, Text } from "./questions/words.ts";

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
