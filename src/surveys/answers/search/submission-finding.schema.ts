import * as v from "valibot";
import { atMost, MAX_SEARCH_LENGTH } from "../../../platform/schema/text.schema.ts";

/** The lists of submissions beside that of all. */
export const ShownList = v.picklist(
	["marked", "noted", "hidden", "unchecked", "erased"],
	"must be “marked”, “noted”, “hidden”, “unchecked” or “erased”",
);
export type ShownList = v.InferOutput<typeof ShownList>;

/** Chooses among the submissions of a filter. */
export interface Finding {
	show?: ShownList | undefined;
	/** Words that are searched for in texts. */
	q?: string | undefined;
}

/** The parameters that choose, as the API takes them. */
export const findingEntries = {
	show: v.exactOptional(
		v.pipe(
			ShownList,
			v.description(
				"Only those that are marked, have a note, are hidden from exports, were not checked because Turnstile did not respond, or that the newsroom has erased.",
			),
		),
	),
	q: v.exactOptional(
		v.pipe(
			v.string("must be given once"),
			atMost(MAX_SEARCH_LENGTH),
			v.description(
				"Words that stand in what people wrote themselves, all of them; parts of words are enough. A page looks through 20,000 responses at most, so it may have fewer entries than `limit`, or none, and yet a `next`.",
			),
		),
	),
};

/** The same for pages, which ignore what means nothing. */
export const FindingPageQuery = v.object({
	show: v.fallback(v.optional(ShownList), undefined),
	q: v.fallback(v.optional(v.pipe(v.string(), v.trim(), atMost(MAX_SEARCH_LENGTH))), undefined),
});

/** Returns the parameters of a choice, to be added to the query of a filter. */
export function findingFields({ show, q }: Finding): [string, string][] {
	return Object.entries({ show, q }).flatMap(([name, value]) =>
		value ? [[name, value] satisfies [string, string]] : [],
	);
}
