import type { Database } from "../../../platform/db/connection.ts";
import type { FieldError } from "../../../platform/schema/problem.schema.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import type { PublicChange } from "../../../publication/public-change.ts";
import type { SurveyInput } from "../survey.schema.ts";
import { type Alongside, type SurveyRow, saveSurvey } from "../survey.sql.ts";
import { isCalledTo, isUnchanged, surveyChange } from "../survey-change.ts";
import { breakingChangeErrors, type Standing, toSurveyWrite } from "../survey-write.ts";

/** The result of storing a survey. */
export type StoredSurvey =
	| { outcome: "stored"; after: SurveyRow; change: PublicChange }
	/** It is so already. */
	| { outcome: "unchanged"; after: SurveyRow }
	/** Answers that were given would mean something else. */
	| { outcome: "breaking"; errors: FieldError[] }
	/** Something else is stored there by now. */
	| { outcome: "changed" };

/** Stores a survey under its slug, with other changes in the same transaction; these are left out if the survey is so already. */
export async function storeSurvey(
	db: Database,
	site: Site,
	slug: string,
	input: SurveyInput,
	{ before, tallies }: Standing,
	alongside: Alongside[] = [],
): Promise<StoredSurvey> {
	const errors = breakingChangeErrors(before, input, tallies);
	if (errors.length > 0) return { outcome: "breaking", errors };
	const survey = toSurveyWrite(site, slug, input, { before, tallies });
	if (before && isUnchanged(survey, before)) return { outcome: "unchanged", after: before };
	const after = await saveSurvey(db, survey, isCalledTo([before, survey]), before, alongside);
	if (!after) return { outcome: "changed" };
	return { outcome: "stored", after, change: surveyChange(after, before) };
}

/** Returns a stored survey as the newsroom would send it. */
export function toInput({ definition, ...row }: SurveyRow): SurveyInput {
	const { language, announce, status, opens_at, closes_at } = row;
	return {
		...definition,
		...{ language, announce, status },
		...(opens_at && { opens_at }),
		...(closes_at && { closes_at }),
	};
}
