import type { Database } from "../../platform/db/connection.ts";
import type { Position } from "../../platform/schema/cursor.schema.ts";
import { newsroomText } from "../survey/survey.json.ts";
import { surveyForNewsroom } from "../survey/survey.sql.ts";
import { questionWithText } from "./results.ts";
import { textsUnder } from "./texts.sql.ts";

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
