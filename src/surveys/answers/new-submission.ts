import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { toLocalDay } from "../../platform/ui/local-time.ts";
import type { Answers } from "../questions/answers.schema.ts";
import { toTallyEntries } from "../questions/tally-entries.ts";
import { toConsents } from "./consents.ts";
import type { IntakeEnv } from "./intake-env.ts";
import { submissionIdentity } from "./receipts/receipt-code.ts";
import type { NewSubmission } from "./submission.sql.ts";

type CheckedForm = Pick<
	IntakeEnv["Variables"],
	"site" | "survey" | "form" | "language" | "turnstile"
>;

/** Converts answers to what is stored of them; `origin` is that of the page that sent them. */
export function toNewSubmission(
	{ site, survey, form, language, turnstile }: CheckedForm,
	answers: Answers,
	origin: string | undefined,
	now: Date,
): NewSubmission {
	const { questions } = survey.definition;
	return {
		survey_key: survey.survey_key,
		id: submissionIdentity(survey.slug, form._submission).id,
		submitted_at: now,
		day: toLocalDay(site.timeZone, now),
		origin,
		language,
		turnstile,
		answers,
		tally_entries: toTallyEntries(questions, answers),
		consents: toConsents(questions, answers, localizer(language, survey.language)),
	};
}
