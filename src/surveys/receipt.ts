import { createHash } from "node:crypto";

// Crockford's base 32: no I, L, O, U to misread.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RECEIPT_LETTERS = 24;

export interface Identity {
	id: string;
	receipt: string;
	receiptHash: string;
}

/**
 * Who a submission is: all of it follows from survey and submission number, so that a repeat is
 * the same wherever it arrives. The receipt has 120 bits; only its hash is ever stored.
 */
export function identityOf(survey: string, submission: string): Identity {
	const receipt = lettersOf(digest("receipt", survey, submission.toLowerCase()));
	return {
		id: digest("id", survey, submission.toLowerCase()).toString("hex").slice(0, 32),
		receipt,
		receiptHash: receiptHash(receipt),
	};
}

/** Under what a receipt is kept. */
export function receiptHash(receipt: string): string {
	return digest("hash", receipt).toString("hex");
}

function digest(...parts: string[]): Buffer {
	return createHash("sha256").update(JSON.stringify(parts)).digest();
}

function lettersOf(bytes: Buffer): string {
	const letters = [...bytes.subarray(0, RECEIPT_LETTERS)].map((byte) => ALPHABET[byte % 32]);
	return letters.join("").replace(/(.{6})(?=.)/g, "$1-");
}
