import type * as v from "valibot";
import type { ReceiptStatus } from "./receipts/receipt.schema.ts";
import type { NewsroomSubmissionList, Receipt } from "./submission.schema.ts";

/** A submission as a respondent sends it. */
export const submission = {
	rolle: "privat",
	urteil: 4,
	grund: "Mehr aus kleinen Städten.",
};

const submitted_at = "2024-07-15T10:12:45.000Z";

export const receipt: Receipt = {
	id: "9f096432dc21804cac428879f96eacaf",
	receipt: "XCN9NV-9NMRVC-GVCV3C-9N06X2",
	receipt_url: "https://news.example/surveys/leserumfrage/receipts/XCN9NV-9NMRVC-GVCV3C-9N06X2",
	submitted_at,
};

export const receiptStatus: ReceiptStatus = {
	survey: "leserumfrage",
	survey_title: "Leserumfrage",
	status: "stored",
	submitted_at,
	erased_at: "2025-07-15T10:12:45.000Z",
	answers: submission,
	consents: [],
};

export const submissionList: v.InferOutput<typeof NewsroomSubmissionList> = {
	responses: [{ id: receipt.id, submitted_at, language: "de", answers: submission }],
};
