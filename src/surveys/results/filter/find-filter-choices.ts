import type { Database } from "../../../platform/db/connection.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import { languagesOf } from "../../survey/survey-languages.schema.ts";
import { listTallies } from "../../survey/tallies.sql.ts";
import { type Dimension, type InWords, toDimensions } from "./dimensions.ts";

/** The choices in the form of a filter. */
export interface FilterChoices {
	dimensions: Dimension[];
	/** The languages of the survey. */
	languages: string[];
}

/** Finds what a survey's submissions can be filtered by, with the number of answers of the whole survey. */
export async function findFilterChoices(
	db: Database,
	{ survey_key, definition, language }: SurveyRow,
	words: InWords,
): Promise<FilterChoices> {
	const tallies = await listTallies(db, survey_key);
	return {
		dimensions: toDimensions(definition.questions, tallies, words),
		languages: languagesOf(definition, language),
	};
}
