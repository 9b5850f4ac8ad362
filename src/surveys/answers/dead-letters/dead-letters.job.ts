import { type Database, primaryDatabase } from "../../../platform/db/connection.ts";
import { isUnavailable } from "../../../platform/deadline.ts";
import { reasonOf } from "../../../platform/log.ts";
import { retrySeconds } from "../../../platform/retry.ts";
import { toQueuedSubmission } from "../queued-submission.schema.ts";
import { saveSubmissions } from "../submission.sql.ts";
import type { RetryOutcome } from "./dead-letters.schema.ts";
import { eraseDeadLetter, findDeadLetter, saveDeadLetter } from "./dead-letters.sql.ts";

/** Stores the messages that the Queue could not deliver, whatever they are, until the newsroom retries them. */
export async function saveDeadLetters(env: Env, batch: MessageBatch<unknown>): Promise<void> {
	const db = primaryDatabase(env.DB);
	for (const message of batch.messages) {
		const deadLetter = { id: message.id, body: textOf(message.body), failed_at: new Date() };
		await saveDeadLetter(db, deadLetter).then(
			() => message.ack(),
			() => message.retry({ delaySeconds: retrySeconds(message.attempts) }),
		);
	}
	console.error("Answers could not be delivered; they wait at /newsroom/dead-letters");
}

/** Stores the submission in a dead letter, and then erases the dead letter. Throws Unavailable if D1 does not respond. */
export async function retryDeadLetter(db: Database, key: number): Promise<RetryOutcome> {
	const deadLetter = await findDeadLetter(db, key);
	if (!deadLetter) return "gone";
	const submission = toQueuedSubmission(deadLetter.body);
	if (!submission) return "unreadable";
	try {
		await saveSubmissions(db, [{ submission }]);
	} catch (error) {
		if (isUnavailable(error)) throw error;
		console.error(`D1 refuses a dead letter: ${reasonOf(error)}`);
		return "refused";
	}
	await eraseDeadLetter(db, key);
	return "stored";
}

// A message is JSON as a rule; anything else is stored as text, as well as that is possible.
function textOf(body: unknown): string {
	try {
		return JSON.stringify(body) ?? String(body);
	} catch {
		return String(body);
	}
}
