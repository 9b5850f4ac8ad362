import type { Database } from "../../../platform/db/connection.ts";
import { withoutSections } from "../../questions/question.schema.ts";
import { OTHER_VALUE } from "../../questions/question-parts.schema.ts";
import { behaviourOf } from "../../questions/question-types.ts";
import { HONEYPOT_TALLY, type Tally } from "../../questions/tally.schema.ts";
import { submissionCount } from "../../questions/tally-entries.ts";
import { findCounted } from "../../results/public-results.sql.ts";
import { listSurveyDrafts } from "../../survey/drafts/survey-draft.sql.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import { listTallies } from "../../survey/tallies.sql.ts";
import { countDeadLettersOf } from "./erase-survey.sql.ts";

/** The rows that go with a survey that is erased. */
export interface SurveyLosses {
	/** The number of submissions, and of texts in the respondents' own words. */
	responses: number;
	texts: number;
	caught: number;
	deadLetters: number;
	hasPublicResults: boolean;
	/** True if there are changes that were never applied. */
	hasWorkingCopy: boolean;
}

/** Counts what goes with a survey. Reads its tallies, and not its answers. */
export async function findSurveyLosses(db: Database, survey: SurveyRow): Promise<SurveyLosses> {
	const { survey_key, slug } = survey;
	const [tallies, deadLetters, counted, drafts] = await Promise.all([
		listTallies(db, survey_key),
		countDeadLettersOf(db, survey_key),
		findCounted(db, survey_key),
		listSurveyDrafts(db, [slug]),
	]);
	return {
		responses: submissionCount(tallies),
		texts: countTexts(survey, tallies),
		caught: tallies.find(({ question }) => question === HONEYPOT_TALLY)?.count ?? 0,
		deadLetters,
		hasPublicResults: counted !== undefined,
		hasWorkingCopy: drafts.size > 0,
	};
}

/** A text is counted as its question; words beside a choice as the choice “other”. */
function countTexts({ definition }: SurveyRow, tallies: Tally[]): number {
	const tallied = withoutSections(definition.questions).flatMap((question) =>
		behaviourOf(question)
			.textNames()
			.map((name) => [question.id, name === question.id ? "" : OTHER_VALUE].join(" ")),
	);
	const names = new Set(tallied);
	return tallies
		.filter(({ question, choice }) => names.has([question, choice].join(" ")))
		.reduce((sum, { count }) => sum + count, 0);
}
