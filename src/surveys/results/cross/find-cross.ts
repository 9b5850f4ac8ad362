import type { Database } from "../../../platform/db/connection.ts";
import type { SubmissionFilter } from "../../answers/submission-filter.schema.ts";
import { findNamedQuestion } from "../../questions/named-question.ts";
import type { Question } from "../../questions/question.schema.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import { listCountingPages } from "../counts/counted-answers.sql.ts";
import { countSubmissionsInDays } from "../counts/daily-counts.sql.ts";
import { type Combination, listCombinationsOnPage } from "./combinations.sql.ts";
import type { CrossTable } from "./cross.schema.ts";
import { toCrossTable } from "./cross-table.ts";

/** The types of questions whose choices can be crossed: of a matrix, its rows. */
const CROSSED = new Set([
	"single",
	"multiple",
	"yes_no",
	"rating",
	"nps",
	"matrix",
	"number",
	"date",
]);

/** Says if the answers under a name have choices that a cross table can show. */
export function isCrossed(questions: Question[], name: string): boolean {
	const named = findNamedQuestion(questions, name);
	if (!named || !CROSSED.has(named.question.type)) return false;
	return named.question.type !== "matrix" || named.isRow;
}

/** Counts what the submissions in a filter chose of two questions together, page by page. */
export async function findCross(
	db: Database,
	{ survey_key, slug, definition }: SurveyRow,
	filter: SubmissionFilter,
	names: [rows: string, columns: string],
): Promise<CrossTable> {
	const combinations: Combination[] = [];
	for (const page of await listCountingPages(db, survey_key, filter))
		combinations.push(...(await listCombinationsOnPage(db, survey_key, filter, names, page)));
	const kept = combinations.reduce((sum, { count }) => sum + count, 0);
	const erased = (await countSubmissionsInDays(db, survey_key, filter)) - kept;
	const table = toCrossTable(definition.questions, names, combinations);
	return { survey: slug, title: definition.title, ...table, ...(erased > 0 && { erased }) };
}
