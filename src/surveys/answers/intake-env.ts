import type { FormFields } from "../../platform/http/form-fields.ts";
import type { ChangeEnv } from "../../publication/follow-changes.middleware.ts";
import type { SurveyRow } from "../survey/survey.sql.ts";
import type { TurnstileResult } from "./submission.schema.ts";
import type { SubmissionForm } from "./submission-form.schema.ts";

/** What the steps of the intake hand on. */
export interface IntakeEnv extends ChangeEnv {
	Variables: ChangeEnv["Variables"] & {
		fields: FormFields;
		survey: SurveyRow;
		submission: SubmissionForm;
		language: string;
		turnstile: TurnstileResult | null;
	};
}
