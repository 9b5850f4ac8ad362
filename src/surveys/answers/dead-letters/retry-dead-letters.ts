import type { Database } from "../../../platform/db/connection.ts";
import { isUnavailable } from "../../../platform/deadline.ts";
import { reasonOf } from "../../../platform/log.ts";
import { type QueuedSubmission, toQueuedSubmission } from "../queued-submission.schema.ts";
import { saveSubmissions } from "../submission.sql.ts";
import type { LetterOutcome, RetryOutcome } from "./dead-letters.schema.ts";
import { eraseDeadLetters, listDeadLettersOf } from "./dead-letters.sql.ts";

/** The outcome for one letter. */
export interface LetterResult<Outcome extends LetterOutcome = LetterOutcome> {
	key: number;
	outcome: Outcome;
}

interface ReadLetter {
	key: number;
	submission: QueuedSubmission | undefined;
}

/**
 * Stores the submissions of dead letters, and then erases those letters: in one transaction, or if one of them
 * cannot be stored, each alone. Throws Unavailable if D1 does not respond.
 */
export async function retryDeadLetters(
	db: Database,
	keys: number[],
): Promise<LetterResult<RetryOutcome>[]> {
	const letters = (await listDeadLettersOf(db, keys)).map(({ letter }) => ({
		key: letter.dead_letter_key,
		submission: toQueuedSubmission(letter.body),
	}));
	const readable = letters.filter(({ submission }) => submission);
	const isAllStored = await isStored(db, readable);
	const stored: ReadLetter[] = isAllStored ? readable : [];
	// One that was refused alone is not tried again.
	const others = isAllStored || readable.length < 2 ? [] : readable;
	for (const letter of others) if (await isStored(db, [letter])) stored.push(letter);
	await eraseDeadLetters(
		db,
		stored.map(({ key }) => key),
	);
	return keys.map((key) => {
		const letter = letters.find((one) => one.key === key);
		return { key, outcome: outcomeOf(letter, stored) };
	});
}

function outcomeOf(letter: ReadLetter | undefined, stored: ReadLetter[]): RetryOutcome {
	if (!letter) return "gone";
	if (!letter.submission) return "unreadable";
	return stored.includes(letter) ? "stored" : "refused";
}

async function isStored(db: Database, letters: ReadLetter[]): Promise<boolean> {
	const pending = letters.flatMap(({ submission }) => (submission ? [{ submission }] : []));
	if (pending.length === 0) return false;
	try {
		await saveSubmissions(db, pending);
		return true;
	} catch (error) {
		if (isUnavailable(error)) throw error;
		console.error(`D1 refuses a dead letter: ${reasonOf(error)}`);
		return false;
	}
}

/** Erases dead letters for good. */
export async function discardDeadLetters(db: Database, keys: number[]): Promise<LetterResult[]> {
	const erased = await eraseDeadLetters(db, keys);
	return keys.map((key) => ({ key, outcome: erased.includes(key) ? "discarded" : "gone" }));
}
