import * as v from "valibot";
import { rules } from "../../../platform/schema/rules.schema.ts";
import { line } from "../../../platform/schema/text.schema.ts";
import { translated } from "../../../platform/schema/translated.schema.ts";
import {
	ends,
	isDistinct,
	isScale,
	QuestionId,
	scale,
	WRONG_SCALE,
} from "../question-parts.schema.ts";
import { shared } from "../shared.schema.ts";

const MAX_ROWS = 50;
const scaleRules = <Asked>() => rules<Asked>(`“max” ${WRONG_SCALE}.`);

/** A step on a scale, or so many stars. */
export const Rating = v.pipe(
	v.strictObject({
		type: v.literal("rating"),
		...shared,
		...scale,
		style: v.optional(v.picklist(["scale", "stars"]), "scale"),
	}),
	scaleRules(),
	v.forward(
		v.check((asked) => isScale(asked), WRONG_SCALE),
		["max"],
	),
);

/** The Net Promoter Score is asked from 0 to 10, always. */
export const Nps = v.strictObject({ type: v.literal("nps"), ...shared, ...ends });

const Row = v.strictObject({ id: QuestionId, label: translated(line(300)) });

/** Several things on one scale. */
export const Matrix = v.pipe(
	v.strictObject({
		type: v.literal("matrix"),
		...shared,
		rows: v.pipe(
			v.array(Row),
			v.minLength(1, "needs at least one row"),
			v.maxLength(MAX_ROWS, `takes at most ${MAX_ROWS} rows`),
			rules("The ids must differ."),
			v.check((rows) => isDistinct(rows.map(({ id }) => id)), "ids must differ"),
		),
		...scale,
	}),
	scaleRules(),
	v.forward(
		v.check((asked) => isScale(asked), WRONG_SCALE),
		["max"],
	),
);
