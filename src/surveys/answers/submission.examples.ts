import type * as v from "valibot";
import type { ReceiptStatus } from "./receipts/receipt.schema.ts";
import { submissionIdentity } from "./receipts/receipt-code.ts";
import type { NewsroomSubmissionList, Receipt } from "./submission.schema.ts";

/** A submission as a respondent sends it. */
export const submission = {
	rolle: "privat",
	urteil: 4,
	grund: "Mehr aus kleinen Städten.",
	newsletter: true,
};

/**
 * The `_submission` that the example's receipt belongs to. The example leaves it out, because all who
 * copied it would send one and the same submission.
 */
export const submissionNumber = "0f8e1c36-6a53-4a3e-9d5c-2f1f0a7b9c11";

const survey = "beispielumfrage";
const identity = submissionIdentity(survey, submissionNumber, submission);

const consents = [
	{ question: "newsletter", version: "1", text: "Ich möchte den Newsletter bekommen." },
];
const submitted_at = "2024-07-15T10:12:45.000Z";

export const receipt: Receipt = {
	id: identity.id,
	receipt: identity.receipt,
	receipt_url: `https://news.example/surveys/${survey}/receipts/${identity.receipt}`,
	submitted_at,
};

export const receiptStatus: ReceiptStatus = {
	survey,
	survey_title: "Beispielumfrage",
	status: "stored",
	submitted_at,
	erased_at: "2025-07-15T10:12:45.000Z",
	answers: submission,
	consents,
};

export const submissionList: v.InferOutput<typeof NewsroomSubmissionList> = {
	responses: [{ id: receipt.id, submitted_at, language: "de", answers: submission, consents }],
};
