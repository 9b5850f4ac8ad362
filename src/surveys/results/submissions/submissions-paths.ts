import { type Finding, findingFields } from "../../answers/search/submission-finding.schema.ts";
import { filterFields, type SubmissionFilter } from "../../answers/submission-filter.schema.ts";

/** The submissions that a page lists. */
export interface Selection extends Finding {
	filter: SubmissionFilter;
}

/** Writes a selection as a query, or "" for all submissions. */
export function toSelectionQuery({ filter, ...finding }: Selection): string {
	const fields = [...filterFields(filter), ...findingFields(finding)];
	return fields.length === 0 ? "" : `?${new URLSearchParams(fields)}`;
}

/** Returns the path of the list of a selection. */
export const responsesPath = (slug: string, selection: Selection) =>
	`/newsroom/surveys/${slug}/responses${toSelectionQuery(selection)}`;

/** Returns the path of one submission in a selection; `page` is “/erase” for the page that erases it. */
export const responsePath = (slug: string, id: string, selection: Selection, page = "") =>
	`/newsroom/surveys/${slug}/responses/${id}${page}${toSelectionQuery(selection)}`;
