import { primaryDatabase } from "../../../platform/db/connection.ts";
import { retrySeconds } from "../../../platform/retry.ts";
import { saveDeadLetter } from "./dead-letters.sql.ts";

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

// A message is JSON as a rule; anything else is stored as text, as well as that is possible.
function textOf(body: unknown): string {
	try {
		return JSON.stringify(body) ?? String(body);
	} catch {
		return String(body);
	}
}
