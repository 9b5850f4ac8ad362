import type { Operations } from "../../../platform/http/operation.ts";
import { SURVEY_GONE } from "../../survey/erased/gone-text.ts";
import { receipt, receiptStatus } from "../submission.examples.ts";
import { ReceiptStatus } from "./receipt.schema.ts";

/** Describes what respondents may do with their receipt. */
export const receiptOperations = {
	// First, because after the answers are withdrawn there is no consent: whoever tries all examples in turn has success.
	"DELETE /api/receipts/:receipt/consents/:consent": {
		id: "withdrawConsent",
		summary: "Withdraws one consent under a receipt",
		description: "The other answers stay. A webhook that has got the consent is not told.",
		example: { receipt: receipt.receipt, consent: "newsletter" },
		responses: { 204: { description: "The consent is withdrawn." } },
		problems: { 404: "No such consent is stored under this receipt." },
	},
	"GET /api/receipts/:receipt": {
		id: "getReceipt",
		summary: "What is stored under a receipt",
		description: "The receipt is all it needs, and nobody else has it: keep it like a password.",
		parameters: { lang: "The language of the questions (BCP 47); otherwise by Accept-Language." },
		example: { receipt: receipt.receipt },
		requestHeaders: ["Accept-Language"],
		responses: {
			200: { description: "The answers.", json: ReceiptStatus, example: receiptStatus },
		},
		problems: {
			404: "Nothing is stored under this receipt, or not yet.",
			410: SURVEY_GONE,
		},
	},
	"DELETE /api/receipts/:receipt": {
		id: "withdrawResponse",
		summary: "Withdraws the answers under a receipt",
		description: "They are erased, and no longer count. To do it again changes nothing.",
		example: { receipt: receipt.receipt },
		responses: { 204: { description: "The answers are withdrawn." } },
		problems: {
			404: "Nothing is stored under this receipt, or not yet.",
			410: SURVEY_GONE,
		},
	},
} as const satisfies Operations;
