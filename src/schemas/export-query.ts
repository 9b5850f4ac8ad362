import * as v from "valibot";
import { Origin } from "./survey.ts";
import { Language } from "./text.ts";
import { Day } from "./time.ts";

const span = {
	/** Days in the site's time zone, both included. */
	from: v.exactOptional(Day),
	to: v.exactOptional(Day),
	/** The website that was answered from; null for answers whose browser did not say. */
	origin: v.exactOptional(
		v.union(
			[
				v.pipe(
					v.literal("none"),
					v.transform(() => null),
				),
				Origin,
			],
			"must be scheme and host of a page, or “none”",
		),
	),
};

/** Which responses to export. */
export const ExportQuery = v.pipe(
	v.strictObject(span),
	v.forward(
		v.check((asked) => isSpan(asked), "must not be before “from”"),
		["to"],
	),
);
export type ExportQuery = v.InferOutput<typeof ExportQuery>;

/** The same for a table: `excel` is what a German Excel opens, in the words of a language. */
export const TableQuery = v.pipe(
	v.strictObject({
		...span,
		format: v.optional(v.picklist(["plain", "excel"], "must be “plain” or “excel”"), "plain"),
		lang: v.exactOptional(Language),
	}),
	v.forward(
		v.check((asked) => isSpan(asked), "must not be before “from”"),
		["to"],
	),
);

function isSpan({ from, to }: { from?: string; to?: string }): boolean {
	return from === undefined || to === undefined || from <= to;
}
