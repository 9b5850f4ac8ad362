import type { Database } from "../../platform/db/connection.ts";
import { isUnavailable } from "../../platform/deadline.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { findPublicResults } from "../results/find-results.ts";
import type { PublicResults } from "../results/results.schema.ts";
import type { SurveyRow } from "../survey/survey.sql.ts";

/** Finds the results for somebody who has just answered; undefined if they are not public, or if D1 does not respond. */
export async function findResultsAfterwards(
	db: Database,
	site: Site,
	survey: SurveyRow,
): Promise<PublicResults | undefined> {
	if (survey.definition.results !== "public") return undefined;
	try {
		return await findPublicResults(db, site, survey);
	} catch (error) {
		if (isUnavailable(error)) return undefined;
		throw error;
	}
}
