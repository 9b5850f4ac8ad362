import { findChange } from "../../newsroom/audit/audit.sql.ts";
import type { Database } from "../../platform/db/connection.ts";
import { wordsFor } from "../../words/languages.ts";
import type { SurveyRow } from "../survey/survey.sql.ts";

/** Says who has opened or closed a survey since a form was shown in which it was `was`; undefined if nobody has. */
export async function meanwhileText(
	db: Database,
	survey: SurveyRow | undefined,
	was: string | undefined,
	language: string,
): Promise<string | undefined> {
	if (!survey || was === undefined || was === "" || was === survey.status) return undefined;
	const { meanwhile, meanwhileAlone } = wordsFor(language).surveyFaults;
	const isAlone = survey.closed_by !== null && survey.closed_by !== "hand";
	const change = isAlone ? undefined : await findChange(db, "surveys", survey.revision);
	return change ? meanwhile[survey.status](change.name) : meanwhileAlone[survey.status];
}
