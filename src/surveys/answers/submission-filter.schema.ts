import * as v from "valibot";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import { Day } from "../../platform/schema/time.schema.ts";
import { Origin } from "../survey/survey-definition.schema.ts";

/** Selects submissions by day and origin. */
export interface SubmissionFilter {
	/** Days in the site's time zone, both included. */
	from?: string;
	to?: string;
	/** The website that the submissions came from; null if the browser did not name one. */
	origin?: string | null;
}

/** Stands in addresses for submissions whose browser named no website. */
export const NO_ORIGIN = "none";

export const submissionFilter = {
	from: v.exactOptional(v.pipe(Day, v.description("The first day, in the site's time zone."))),
	to: v.exactOptional(
		v.pipe(Day, rules("It must not be before “from”."), v.description("The last day.")),
	),
	origin: v.exactOptional(
		v.pipe(
			v.union(
				[
					v.pipe(
						v.literal(NO_ORIGIN),
						v.transform(() => null),
					),
					Origin,
				],
				`must be scheme and host of a page, or “${NO_ORIGIN}”`,
			),
			v.description(
				"Answers from this website alone (scheme and host), or `none`: from nobody knows where.",
			),
		),
	),
};

export const WRONG_PERIOD = "must not be before “from”";

export function isPeriod({ from, to }: SubmissionFilter): boolean {
	return from === undefined || to === undefined || from <= to;
}

/** Writes a filter as a query: "?from=…", or "" for all submissions. */
export function toFilterQuery({ origin, ...days }: SubmissionFilter): string {
	const query = { ...days, ...(origin !== undefined && { origin: origin ?? NO_ORIGIN }) };
	const text = new URLSearchParams(query).toString();
	return text === "" ? "" : `?${text}`;
}
