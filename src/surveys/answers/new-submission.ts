import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { toLocalDay } from "../../platform/ui/local-time.ts";
import { HONEYPOT_TALLY, type TallyEntry } from "../questions/tally.schema.ts";
import { toTallyEntries } from "../questions/tally-entries.ts";
import type { SurveyRow } from "../survey/survey.sql.ts";
import { toConsents } from "./consents.ts";
import type { IntakeEnv } from "./intake-env.ts";
import { submissionIdentity } from "./receipts/receipt-code.ts";
import { MAX_STORED_BYTES } from "./submission.schema.ts";
import type { NewSubmission } from "./submission.sql.ts";
import { isHoneypotFilled } from "./submission-form.schema.ts";

type CheckedForm = Pick<
	IntakeEnv["Variables"],
	"site" | "survey" | "form" | "language" | "turnstile" | "answers"
>;

/** So many caught submissions are stored for a survey. Whatever more comes is accepted and dropped. */
const MAX_CAUGHT_SUBMISSIONS = 1000;
/** A caught submission adds only this to the tallies. */
const CAUGHT_ENTRIES: TallyEntry[] = [[HONEYPOT_TALLY, ""]];

/** Converts a checked form to what is stored of it; `origin` is that of the page that sent it. */
export function toNewSubmission(
	{ site, survey, form, language, turnstile, answers }: CheckedForm,
	origin: string | undefined,
	now: Date,
): NewSubmission {
	const { questions } = survey.definition;
	const { id, number } = submissionIdentity(survey.slug, form._submission, answers);
	const caught = isHoneypotFilled(form);
	return {
		survey_key: survey.survey_key,
		id,
		number,
		submitted_at: now,
		day: toLocalDay(site.timeZone, now),
		origin,
		language,
		turnstile,
		answers,
		tally_entries: caught ? CAUGHT_ENTRIES : toTallyEntries(questions, answers),
		consents: toConsents(questions, answers, localizer(language, survey.language)),
		caught,
	};
}

/** Returns how many submissions of this kind the survey stores; undefined for all that come. */
export function quotaFor({ caught }: NewSubmission, survey: SurveyRow): number | undefined {
	return caught ? MAX_CAUGHT_SUBMISSIONS : survey.definition.quota;
}

/** Says if a submission is small enough for a message of the Queue, where it waits while D1 does not respond. */
export function isStorable(submission: NewSubmission): boolean {
	return Buffer.byteLength(JSON.stringify(submission)) <= MAX_STORED_BYTES;
}
