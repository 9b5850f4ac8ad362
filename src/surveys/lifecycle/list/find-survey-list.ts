import type { Database } from "../../../platform/db/connection.ts";
import { listNewSurveyDrafts, listSurveyDrafts } from "../../survey/drafts/survey-draft.sql.ts";
import { listRunningErasures } from "../../survey/erased/erased-surveys.sql.ts";
import type { SurveyListQuery } from "./survey-list-query.schema.ts";
import { listSurveySummaries } from "./survey-summaries.sql.ts";

/** Finds a page of the list of surveys: with working copies that were never stored, if it is the first one. */
export async function findSurveyList(db: Database, query: SurveyListQuery) {
	const { q, status, cursor } = query;
	const hasDrafts = cursor === undefined && (status ?? "draft") === "draft";
	const [{ rows, next }, erasures, drafts] = await Promise.all([
		listSurveySummaries(db, query),
		listRunningErasures(db),
		hasDrafts ? listNewSurveyDrafts(db) : [],
	]);
	const changed = await listSurveyDrafts(
		db,
		rows.map(({ slug }) => slug),
	);
	return {
		...{ surveys: rows, next, erasures, changed: new Set(changed.keys()) },
		drafts: drafts.filter(({ title }) => isNamed(title, q)),
	};
}

/** True if a title has all words that somebody searches for. */
function isNamed(title: string, q: string): boolean {
	const words = q.toLowerCase().split(/\s+/);
	return words.every((word) => title.toLowerCase().includes(word));
}
