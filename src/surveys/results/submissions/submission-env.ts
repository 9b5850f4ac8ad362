import type { NewsroomEnv } from "../../../newsroom/member.ts";
import type { FormFields } from "../../../platform/http/form-fields.ts";
import type { ReadSubmissionEnv } from "../../answers/annotations/read-submission.middleware.ts";

/** The environment of the pages of single submissions. */
export interface SubmissionEnv extends NewsroomEnv {
	Variables: NewsroomEnv["Variables"] &
		ReadSubmissionEnv["Variables"] & { fields: FormFields; unreadable: string[] };
}
