import { createHash } from "node:crypto";
import type { Answers } from "../../questions/answers.schema.ts";
import { grouped } from "./receipt.schema.ts";

// Crockford's base 32 leaves out I, L, O and U, which are easily misread.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RECEIPT_LETTERS = 24;
const HASH_BYTES = 16;

export interface SubmissionIdentity {
	id: string;
	receipt: string;
	/** A hash of survey and number: other answers under the same number have the same. */
	number: string;
}

/**
 * Works out id and receipt from the survey, the number of a submission and its answers, so that the same
 * form sent again has the same id, and other answers under the same number have another. The receipt has
 * 120 bits; only its hash, the id, is stored.
 */
export function submissionIdentity(
	survey: string,
	submission: string,
	answers: Answers,
): SubmissionIdentity {
	const parts = [survey, submission.toLowerCase()];
	const receipt = lettersOf(digest("receipt", ...parts, canonical(answers)));
	return { id: submissionId(receipt), receipt, number: shortHash("number", ...parts) };
}

/** Returns the id of the submission that a receipt belongs to: 128 bits in hexadecimal. */
export function submissionId(receipt: string): string {
	// “response” stays: another word would change the ids of all receipts.
	return shortHash("response", receipt);
}

// The order of the questions may change between two attempts to send the same answers.
function canonical(answers: Answers): string {
	return JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function shortHash(...parts: string[]): string {
	return digest(...parts).toString("hex", 0, HASH_BYTES);
}

function digest(...parts: string[]): Buffer {
	return createHash("sha256").update(JSON.stringify(parts)).digest();
}

function lettersOf(bytes: Buffer): string {
	const letters = [...bytes.subarray(0, RECEIPT_LETTERS)].map((byte) => ALPHABET[byte % 32]);
	return grouped(letters.join(""));
}
