import type { Context } from "hono";
import { pageOrigin } from "../../platform/http/client-network.ts";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { toLocalDay } from "../../platform/ui/local-time.ts";
import type { Answers } from "../questions/answers.schema.ts";
import { toTallyEntries } from "../questions/tally-entries.ts";
import { toConsents } from "./consents.ts";
import type { IntakeEnv } from "./intake-env.ts";
import { submissionIdentity } from "./receipt-code.ts";
import type { NewSubmission } from "./submission.sql.ts";

/** What is kept of a post: the answers, the time, the page's origin, the language it was read in. */
export function toNewSubmission(c: Context<IntakeEnv>, answers: Answers, now: Date): NewSubmission {
	const { site, survey, submission, language, turnstile } = c.var;
	const { questions } = survey.definition;
	return {
		survey_key: survey.survey_key,
		id: submissionIdentity(survey.slug, submission._submission).id,
		submitted_at: now,
		day: toLocalDay(site.timeZone, now),
		origin: pageOrigin(c.req.raw.headers),
		language,
		turnstile,
		answers,
		tally_entries: toTallyEntries(questions, answers),
		consents: toConsents(questions, answers, localizer(language, survey.language)),
	};
}
