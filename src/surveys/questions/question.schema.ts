import * as v from "valibot";
import { described } from "../../platform/schema/described.schema.ts";
import { DateQuestion, NumberQuestion } from "./amount/number.schema.ts";
import {
	MultipleQuestion,
	RankingQuestion,
	SingleQuestion,
	YesNoQuestion,
} from "./choice/choice.schema.ts";
import { MatrixQuestion, NpsQuestion, RatingQuestion } from "./scale/scale.schema.ts";
import {
	ConsentQuestion,
	EmailQuestion,
	LongTextQuestion,
	Section,
	TextQuestion,
} from "./text/text-question.schema.ts";

export const Question = described(
	"What is asked, by its type.",
	v.variant("type", [
		Section,
		SingleQuestion,
		MultipleQuestion,
		YesNoQuestion,
		RatingQuestion,
		NpsQuestion,
		RankingQuestion,
		MatrixQuestion,
		NumberQuestion,
		DateQuestion,
		TextQuestion,
		LongTextQuestion,
		EmailQuestion,
		ConsentQuestion,
	]),
);
export type Question = v.InferOutput<typeof Question>;
