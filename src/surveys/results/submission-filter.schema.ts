import * as v from "valibot";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import { Day } from "../../platform/schema/time.schema.ts";
import { Origin } from "../survey/survey-definition.schema.ts";

/** Which responses are meant. */
export interface SubmissionFilter {
	/** Days in the site's time zone, both included. */
	from?: string;
	to?: string;
	/** The website that was answered from; null for answers whose browser did not say. */
	origin?: string | null;
}

/** What stands in an address for a website that nobody knows. */
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

/** The query that asks for these responses: "?from=…", or "" for all. */
export function toFilterQuery({ origin, ...days }: SubmissionFilter): string {
	const query = { ...days, ...(origin !== undefined && { origin: origin ?? NO_ORIGIN }) };
	const text = new URLSearchParams(query).toString();
	return text === "" ? "" : `?${text}`;
}
