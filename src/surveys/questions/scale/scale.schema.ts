import * as v from "valibot";
import { rules } from "../../../platform/schema/documented-rules.schema.ts";
import { line } from "../../../platform/schema/text.schema.ts";
import { translatedText } from "../../../platform/schema/translated-text.schema.ts";
import { questionEntries } from "../question-base.schema.ts";
import {
	isDistinct,
	isScale,
	QuestionId,
	scaleEnds,
	scaleEntries,
	WRONG_SCALE,
} from "../question-parts.schema.ts";

const MAX_ROWS = 50;
const scaleRules = <Asked>() => rules<Asked>(`“max” ${WRONG_SCALE}.`);

/** A step on a scale, or so many stars. */
export const RatingQuestion = v.pipe(
	v.strictObject({
		type: v.literal("rating"),
		...questionEntries,
		...scaleEntries,
		style: v.optional(v.picklist(["scale", "stars"]), "scale"),
	}),
	scaleRules(),
	v.forward(
		v.check((asked) => isScale(asked), WRONG_SCALE),
		["max"],
	),
);

/** The Net Promoter Score is asked from 0 to 10, always. */
export const NpsQuestion = v.strictObject({
	type: v.literal("nps"),
	...questionEntries,
	...scaleEnds,
});

const Row = v.strictObject({ id: QuestionId, label: translatedText(line(300)) });

/** Several things on one scale. */
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
