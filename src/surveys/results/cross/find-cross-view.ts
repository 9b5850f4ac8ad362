import type { Database } from "../../../platform/db/connection.ts";
import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { isPeriod, type SubmissionFilter } from "../../answers/submission-filter.schema.ts";
import { isTooLong } from "../../answers/submission-filter.sql.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import { listDailyCounts } from "../counts/daily-counts.sql.ts";
import { sumByOrigin } from "../counts/daily-counts.ts";
import { findFilterChoices } from "../filter/find-filter-choices.ts";
import type { WrongFilter } from "../results-query.schema.ts";
import { findCross, isCrossed } from "./find-cross.ts";

interface CrossViewQuery {
	filter: SubmissionFilter;
	wrong: WrongFilter;
	rows?: string;
	columns?: string;
	language: string;
	lang: string;
}

/** Finds what the page of a cross table shows; no table until two questions are chosen and the filter means something. */
export async function findCrossView(db: Database, survey: SurveyRow, asked: CrossViewQuery) {
	const { filter, rows, columns, language, lang } = asked;
	const { questions } = survey.definition;
	const names =
		rows !== undefined && columns !== undefined ? ([rows, columns] as const) : undefined;
	const isWrongPair = names !== undefined && !isPair(survey, names);
	const isLong = names !== undefined && (await isTooLong(db, survey.survey_key, filter));
	const wrong: WrongFilter = { ...asked.wrong, ...(isLong && { isTooWide: true as const }) };
	const isRefused = isWrongPair || !isPeriod(filter) || Object.keys(wrong).length > 0;
	const words = { say: localizer(lang, survey.language), language };
	const [choices, everyDay, table] = await Promise.all([
		findFilterChoices(db, survey, words),
		listDailyCounts(db, survey.survey_key, {}),
		names && !isRefused ? findCross(db, survey, filter, [...names]) : undefined,
	]);
	const offered = choices.dimensions.filter(({ name }) => isCrossed(questions, name));
	const { origins } = sumByOrigin(everyDay);
	return {
		filter,
		wrong,
		rows,
		columns,
		lang,
		choices,
		offered,
		origins,
		table,
		isWrongPair,
		isRefused,
	};
}

function isPair({ definition }: SurveyRow, [rows, columns]: readonly [string, string]): boolean {
	return rows !== columns && [rows, columns].every((name) => isCrossed(definition.questions, name));
}
