import type { Database } from "../../platform/db/connection.ts";
import type { Position } from "../../platform/schema/cursor.schema.ts";
import type { SubmissionFilter } from "../answers/submission-filter.schema.ts";
import type { SurveyRow } from "../survey/survey.sql.ts";
import { findTextQuestion } from "./question-results.ts";
import { toNewsroomText } from "./texts.json.ts";
import { listTexts } from "./texts.sql.ts";

/** Finds a page of the texts under a name, with their question; undefined if there is no such question. */
export async function findTexts(
	db: Database,
	{ survey_key, definition }: SurveyRow,
	name: string,
	cursor: Position | undefined,
	filter: SubmissionFilter,
) {
	const question = findTextQuestion(definition.questions, name);
	if (!question) return undefined;
	const { rows, next } = await listTexts(db, survey_key, name, cursor, filter);
	return { question, texts: rows.map(toNewsroomText), next };
}
