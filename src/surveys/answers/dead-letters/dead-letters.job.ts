import { type Database, primaryDatabase } from "../../../platform/db/connection.ts";
import { isUnavailable } from "../../../platform/deadline.ts";
import { reasonOf } from "../../../platform/log.ts";
import { retrySeconds } from "../../../platform/retry.ts";
import { toQueuedSubmission } from "../queued-submission.schema.ts";
import { saveSubmissions } from "../submission.sql.ts";
import type { RetryOutcome } from "./dead-letters.schema.ts";
import { eraseDeadLetter, findDeadLetter, saveDeadLetter } from "./dead-letters.sql.ts";

/** Keeps what the Queue could not deliver, whatever it is, until somebody looks. */
export async function saveDeadLetters(env: Env, batch: MessageBatch<unknown>): Promise<void> {
	const db = primaryDatabase(env.DB);
	for (const message of batch.messages) {
		const letter = { id: message.id, body: textOf(message.body), failed_at: new Date() };
		await saveDeadLetter(db, letter).then(
			() => message.ack(),
			() => message.retry({ delaySeconds: retrySeconds(message.attempts) }),
		);
	}
	console.error("Answers could not be delivered; they wait at /newsroom/dead-letters");
}

/** Stores the response in a letter, and only then removes it. Throws Unavailable where D1 fails. */
export async function retryDeadLetter(db: Database, key: number): Promise<RetryOutcome> {
	const letter = await findDeadLetter(db, key);
	if (!letter) return "gone";
	const submission = toQueuedSubmission(letter.body);
	if (!submission) return "unreadable";
	try {
		await saveSubmissions(db, [{ submission }]);
	} catch (error) {
		if (isUnavailable(error)) throw error;
		console.error(`D1 refuses a letter: ${reasonOf(error)}`);
		return "refused";
	}
	await eraseDeadLetter(db, key);
	return "stored";
}

// A message is JSON as a rule; what else a queue may bring is kept as well as text can.
function textOf(body: unknown): string {
	try {
		return JSON.stringify(body) ?? String(body);
	} catch {
		return String(body);
	}
}
