import type { Database } from "../db/connection.ts";
import { surveyForNewsroom } from "../db/surveys.ts";
import { textsUnder } from "../db/texts.ts";
import type { Position } from "../schemas/cursor.ts";
import { questionWithText } from "../surveys/results.ts";
import { newsroomText } from "./survey-json.ts";

/** A page of what people wrote, and the question they wrote it to; undefined where there is none. */
export async function readTexts(
	db: Database,
	{ slug, question: name }: { slug: string; question: string },
	cursor: Position | undefined,
) {
	const survey = await surveyForNewsroom(db, slug);
	const question = survey && questionWithText(survey.definition.questions, name);
	if (!question) return undefined;
	const { rows, next } = await textsUnder(db, survey.survey_key, name, cursor);
	return { survey, question, texts: rows.map(newsroomText), next };
}
