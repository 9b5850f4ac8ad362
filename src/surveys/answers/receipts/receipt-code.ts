import { createHash } from "node:crypto";
import { grouped } from "./receipt.schema.ts";

// Crockford's base 32 leaves out I, L, O and U, which are easily misread.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RECEIPT_LETTERS = 24;
const ID_BYTES = 16;

export interface SubmissionIdentity {
	id: string;
	receipt: string;
}

/**
 * Works out id and receipt from the survey and the number of a submission, so that the same form sent
 * again has the same id. The receipt has 120 bits; only its hash, the id, is stored.
 */
export function submissionIdentity(survey: string, submission: string): SubmissionIdentity {
	const receipt = lettersOf(digest("receipt", survey, submission.toLowerCase()));
	return { id: submissionId(receipt), receipt };
}

/** Returns the id of the submission that a receipt belongs to: 128 bits in hexadecimal. */
export function submissionId(receipt: string): string {
	// “response” stays: another word would change the ids of all receipts.
	return digest("response", receipt).toString("hex", 0, ID_BYTES);
}

function digest(...parts: string[]): Buffer {
	return createHash("sha256").update(JSON.stringify(parts)).digest();
}

function lettersOf(bytes: Buffer): string {
	const letters = [...bytes.subarray(0, RECEIPT_LETTERS)].map((byte) => ALPHABET[byte % 32]);
	return grouped(letters.join(""));
}
