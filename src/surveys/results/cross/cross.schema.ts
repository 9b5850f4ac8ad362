import * as v from "valibot";
import { Count } from "../../../platform/schema/count.schema.ts";
import { described } from "../../../platform/schema/described.schema.ts";
import { rules } from "../../../platform/schema/documented-rules.schema.ts";
import { Language, Slug } from "../../../platform/schema/text.schema.ts";
import {
	isPeriod,
	submissionFilter,
	WRONG_PERIOD,
} from "../../answers/submission-filter.schema.ts";
import { ChoiceResult, Words } from "../../questions/question-result.schema.ts";

const name = (description: string) =>
	v.pipe(
		v.string("must be given once"),
		v.maxLength(129),
		rules("It must be a question with choices, other than that of the other side."),
		v.description(description),
	);

const sides = {
	rows: name("The question whose choices are rows: its id, or `id.row` of a matrix."),
	columns: name("The question whose choices are columns."),
};

/** The query of a cross table: its two questions, and the submissions that it counts. */
export const CrossQuery = v.pipe(
	v.strictObject({ ...sides, ...submissionFilter }),
	v.forward(
		v.check((filter) => isPeriod(filter), WRONG_PERIOD),
		["to"],
	),
);

/** The same for a file, with its dialect and the language of its words. */
export const CrossFileQuery = v.pipe(
	v.strictObject({
		...sides,
		...submissionFilter,
		format: v.optional(
			v.pipe(
				v.picklist(["plain", "excel"], "must be “plain” or “excel”"),
				v.description("`plain` is RFC 4180; `excel` opens in a German Excel by a double click."),
			),
			"plain",
		),
		lang: v.exactOptional(v.pipe(Language, v.description("In which language the words are."))),
	}),
	v.forward(
		v.check((filter) => isPeriod(filter), WRONG_PERIOD),
		["to"],
	),
);

const { count: _, share: __, mean_place: ___, ...choice } = ChoiceResult.entries;

const CrossChoice = v.object({
	...choice,
	total: described("Submissions with this choice that answered both questions.", Count),
	share: described("Of all that answered both: 0 to 1.", v.number()),
	small: v.exactOptional(described("Fewer than thirty: its shares say little.", v.literal(true))),
});
export type CrossChoice = v.InferOutput<typeof CrossChoice>;

const CrossSide = v.object({
	question: described("The id of the question, or `id.row` of a matrix.", v.string()),
	label: Words,
	row: v.exactOptional(described("The row of a matrix.", Words)),
	several: v.exactOptional(
		described("Several choices were possible, so that counts add up to more.", v.literal(true)),
	),
	choices: v.array(CrossChoice),
});
export type CrossSide = v.InferOutput<typeof CrossSide>;

/** The numbers of submissions that made two choices together. */
export const CrossTable = v.object({
	survey: described("The slug of the survey.", Slug),
	title: Words,
	responses: described("Submissions in the filter.", Count),
	answered: described("Those of them that answered both questions.", Count),
	from: v.exactOptional(described("The day of the first of these.", v.string())),
	to: v.exactOptional(described("The day of the last one.", v.string())),
	erased: v.exactOptional(
		described("Submissions whose answers are erased by now: they cannot be counted.", Count),
	),
	rows: CrossSide,
	columns: CrossSide,
	cells: described(
		"A list for each row, with a cell for each column.",
		v.array(
			v.array(
				v.object({
					count: Count,
					row_share: described("Of the submissions of the row.", v.number()),
					column_share: described("Of the submissions of the column.", v.number()),
				}),
			),
		),
	),
});
export type CrossTable = v.InferOutput<typeof CrossTable>;
