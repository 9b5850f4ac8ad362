import type { Database } from "../../platform/db/connection.ts";
import type { Position } from "../../platform/schema/cursor.schema.ts";
import type { SubmissionFilter } from "../answers/submission-filter.schema.ts";
import { findSurvey } from "../survey/survey.sql.ts";
import { findTextQuestion } from "./question-results.ts";
import { toNewsroomText } from "./texts.json.ts";
import { listTexts } from "./texts.sql.ts";

/** Finds a page of the texts under a name, with their survey and question; undefined if there is no such question. */
export async function findTexts(
	db: Database,
	{ slug, question: name }: { slug: string; question: string },
	cursor: Position | undefined,
	filter: SubmissionFilter,
) {
	const survey = await findSurvey(db, slug);
	const question = survey && findTextQuestion(survey.definition.questions, name);
	if (!question) return undefined;
	const { rows, next } = await listTexts(db, survey.survey_key, name, cursor, filter);
	return { survey, question, texts: rows.map(toNewsroomText), next };
}
