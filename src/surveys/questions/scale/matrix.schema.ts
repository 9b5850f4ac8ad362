import * as v from "valibot";
import { rules } from "../../../platform/schema/documented-rules.schema.ts";
import { line } from "../../../platform/schema/text.schema.ts";
import { translatedText } from "../../../platform/schema/translated-text.schema.ts";
import { partName } from "../answers.schema.ts";
import { button } from "../mark.ts";
import { questionEntries } from "../question-base.schema.ts";
import { defineQuestion } from "../question-definition.schema.ts";
import { isDistinct, QuestionId } from "../question-parts.schema.ts";
import { isScale, scaleEntries, scaleRules, WRONG_SCALE } from "./scale.schema.ts";

const MAX_ROWS = 50;

const Row = v.strictObject({ id: QuestionId, label: translatedText(line(300)) });

/** Asks for a step on the same scale for each row. */
export const MatrixQuestion = v.pipe(
	v.strictObject({
		type: v.literal("matrix"),
		...questionEntries,
		rows: v.pipe(
			v.array(Row),
			v.minLength(1, "needs at least one row"),
			v.maxLength(MAX_ROWS, `takes at most ${MAX_ROWS} rows`),
			rules("The ids must differ."),
			v.check((rows) => isDistinct(rows.map(({ id }) => id)), "ids must differ"),
		),
		...scaleEntries,
	}),
	scaleRules(),
	v.forward(
		v.check((asked) => isScale(asked), WRONG_SCALE),
		["max"],
	),
);
export type MatrixQuestion = v.InferOutput<typeof MatrixQuestion>;

/** Returns the names of the rows as fields and answers. */
export const rowNames = ({ id, rows }: MatrixQuestion) => rows.map((row) => partName(id, row.id));

export const matrixDefinition = defineQuestion(MatrixQuestion, {
	answerFormat: "A number for each row, in the field `id.row`.",
	answeredBy: (question) => rowNames(question).map((field) => button(field)),
});
