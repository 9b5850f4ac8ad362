import type { FormFields } from "../../platform/http/form-fields.ts";
import type { FieldError } from "../../platform/schema/problem.schema.ts";
import type { ChangeEnv } from "../../publication/follow-changes.middleware.ts";
import type { Answers } from "../questions/answers.schema.ts";
import type { InvalidAnswer } from "../questions/question-type.ts";
import type { SurveyRow } from "../survey/survey.sql.ts";
import type { TurnstileResult } from "./submission.schema.ts";
import type { SubmissionForm } from "./submission-form.schema.ts";

/** The values that the steps of the intake hand on to the next ones. */
export interface IntakeEnv extends ChangeEnv {
	Variables: ChangeEnv["Variables"] & {
		/** True if more posts came from one address than a minute allows. */
		isTooOften: boolean;
		/** Everything that was posted. */
		fields: FormFields;
		/** The names of the fields with bytes that are no text. */
		unreadable: string[];
		survey: SurveyRow;
		/** The posted fields that are not answers. */
		form: SubmissionForm;
		/** What is wrong with those fields; `form` is usable all the same. */
		formErrors: FieldError[];
		/** The answers; empty if some are not valid. */
		answers: Answers;
		invalidAnswers: InvalidAnswer[];
		/** The language of the respondent. */
		language: string;
		/** Null if Turnstile was not asked. */
		turnstile: TurnstileResult | null;
		/** The public key of Turnstile, if it checks the respondents. */
		turnstileKey: string | undefined;
	};
}
