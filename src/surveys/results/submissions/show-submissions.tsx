import type { Context } from "hono";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import { requestedListName } from "../../../platform/http/list-name.ts";
import { addressWith } from "../../../platform/http/page-links.ts";
import { type Position, toCursor } from "../../../platform/schema/cursor.schema.ts";
import { toAnnotatedSubmission } from "../../answers/annotations/annotation.json.ts";
import { findCountsAside } from "../../answers/caught/counts-aside.sql.ts";
import { findSubmissions, textNamesOf } from "../../answers/search/find-submissions.ts";
import { toSurvey } from "../../survey/survey.json.ts";
import { respondentLanguage } from "../../survey/survey-language.ts";
import type { SubmissionEnv } from "./submission-env.ts";
import { SubmissionsPage } from "./submissions.page.tsx";
import type { SubmissionsPageQuery } from "./submissions-query.schema.ts";

const SUBMISSIONS_PER_PAGE = 20;

type Validated = { out: { query: SubmissionsPageQuery } };
type ListContext = Context<SubmissionEnv, string, Validated>;

/** Shows a page of the submissions of a selection. */
export async function showSubmissions(c: ListContext) {
	const { site, survey, primaryDb: db } = c.var;
	const { cursor, wrong: _, ...selection } = c.req.valid("query");
	const [found, aside] = await Promise.all([
		findSubmissions(db, survey, selection, { limit: SUBMISSIONS_PER_PAGE, cursor }),
		findCountsAside(db, survey.survey_key),
	]);
	const frame = frameOf(c);
	const page = {
		...{ ...frame, ...waysOf(c, found.next), aside, selection, own: addressWith(c, "", {}) },
		survey: toSurvey(site, survey),
		submissions: found.rows.map(toAnnotatedSubmission),
		hasTexts: textNamesOf(survey.definition.questions).length > 0,
		lang: respondentLanguage(survey, frame.language, c.req.header("Accept-Language")),
	};
	return c.html(<SubmissionsPage {...page} />);
}

/** Returns the path of the next page, and the time at which it begins. */
function waysOf(c: ListContext, next: Position | undefined) {
	if (!next) return { olderPath: undefined, searchedBack: undefined };
	const olderPath = addressWith(c, "", { cursor: toCursor(next, requestedListName(c)) });
	return { olderPath, searchedBack: next.time.toISOString() };
}
