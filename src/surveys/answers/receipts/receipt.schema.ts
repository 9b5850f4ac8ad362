import * as v from "valibot";
import { described } from "../../../platform/schema/described.schema.ts";
import { Slug } from "../../../platform/schema/text.schema.ts";
import { InstantText } from "../../../platform/schema/time.schema.ts";
import { Answers } from "../../questions/answers.schema.ts";
import { QuestionId } from "../../questions/question-parts.schema.ts";
import { PageLanguageQuery } from "../../survey/survey-query.schema.ts";
import { ConsentGiven, SubmittedAt } from "../submission.schema.ts";

// Crockford's base 32: case, spaces and hyphens do not matter, O is read as 0, and I and L as 1.
const LETTERS = /^[0-9A-HJKMNP-TV-Z]{24}$/;
const WRONG_RECEIPT = "must be the 24 letters and digits of a receipt";

/** The code that a respondent got: four groups of six letters and digits. */
export const ReceiptCode = v.pipe(
	v.string(),
	v.maxLength(60, WRONG_RECEIPT),
	v.transform(lettersIn),
	v.regex(LETTERS, WRONG_RECEIPT),
	v.transform(grouped),
	v.description("The receipt: 24 letters and digits. Case, spaces and hyphens do not matter."),
);

function lettersIn(code: string): string {
	return code.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
}

/** Puts hyphens between groups of six letters. */
export function grouped(letters: string): string {
	return letters.replace(/(.{6})(?=.)/g, "$1-");
}

export const ReceiptPath = v.object({ receipt: ReceiptCode });
export const SurveyReceiptPath = v.object({ slug: Slug, receipt: ReceiptCode });
export const ConsentPath = v.object({
	receipt: ReceiptCode,
	consent: v.pipe(QuestionId, v.description("The id of the question that was agreed to.")),
});
/** The query of the page of a receipt: `sent` follows a form that was just sent. */
export const ReceiptQuery = v.object({
	...PageLanguageQuery.entries,
	sent: v.fallback(v.optional(v.picklist(["now", "again"])), undefined),
});
export type Sent = NonNullable<v.InferOutput<typeof ReceiptQuery>["sent"]>;
/** The query of a withdrawal: that of one consent, or of the whole submission. */
export const WithdrawalQuery = v.object({
	...PageLanguageQuery.entries,
	consent: v.exactOptional(QuestionId),
});
export const ReceiptForm = v.object({ receipt: ReceiptCode });

export const ReceiptStatus = described(
	"What is stored under a receipt.",
	v.object({
		survey: described("The slug of the survey.", Slug),
		survey_title: v.string(),
		status: described(
			"`withdrawn` by the respondent, or erased by the newsroom; `expired` when its time was over.",
			v.picklist(["stored", "withdrawn", "expired"]),
		),
		submitted_at: SubmittedAt,
		erased_at: v.exactOptional(
			described("When the answers will be erased, or have been.", InstantText),
		),
		erased_by: v.exactOptional(
			described("Present if the newsroom erased the answers.", v.literal("newsroom")),
		),
		answers: Answers,
		consents: v.array(ConsentGiven),
	}),
);
export type ReceiptStatus = v.InferOutput<typeof ReceiptStatus>;
