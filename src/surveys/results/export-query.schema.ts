import * as v from "valibot";
import { Language } from "../../platform/schema/text.schema.ts";
import { isPeriod, submissionFilter, WRONG_PERIOD } from "../answers/submission-filter.schema.ts";

/** The query of an export: the submissions to write. */
export const ExportQuery = v.pipe(
	v.strictObject(submissionFilter),
	v.forward(
		v.check((filter) => isPeriod(filter), WRONG_PERIOD),
		["to"],
	),
);
export type ExportQuery = v.InferOutput<typeof ExportQuery>;

/** The same for a table, with the dialect and the language of its header; `excel` is for a German Excel. */
export const TableQuery = v.pipe(
	v.strictObject({
		...submissionFilter,
		format: v.optional(
			v.pipe(
				v.picklist(["plain", "excel"], "must be “plain” or “excel”"),
				v.description(
					"`plain` is RFC 4180 for programs; `excel` opens in a German Excel by a double click.",
				),
			),
			"plain",
		),
		lang: v.exactOptional(
			v.pipe(Language, v.description("In which language the words above the columns are.")),
		),
	}),
	v.forward(
		v.check((filter) => isPeriod(filter), WRONG_PERIOD),
		["to"],
	),
);

/** The same for a workbook, with the language of its labels. */
export const WorkbookQuery = v.pipe(
	v.strictObject({
		...submissionFilter,
		lang: v.exactOptional(v.pipe(Language, v.description("In which language the labels are."))),
	}),
	v.forward(
		v.check((filter) => isPeriod(filter), WRONG_PERIOD),
		["to"],
	),
);
