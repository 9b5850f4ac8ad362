import { primaryDatabase } from "../../platform/db/connection.ts";
import { GroupCommit } from "../../platform/db/group-commit.ts";
import { withTimeout } from "../../platform/deadline.ts";
import type { Background } from "../../platform/env.ts";
import { reasonOf } from "../../platform/log.ts";
import { retrySeconds } from "../../platform/retry.ts";
import {
	type NewSubmission,
	type PendingSubmission,
	type SaveResult,
	saveSubmissions,
} from "./submission.sql.ts";

const QUEUE_DEADLINE_MS = 800;

/** A response on its way through the Queue: JSON, so that times are text. */
export type SubmissionMessage = Omit<NewSubmission, "submitted_at"> & { submitted_at: string };

/** What became of a response: what D1 says, or else whether the Queue took it. */
export interface StoreResult {
	outcome: SaveResult["outcome"] | "queued" | "lost";
	submittedAt: Date;
}

const groups = new WeakMap<D1Database, GroupCommit<PendingSubmission, SaveResult>>();

/**
 * Takes a response so that it is not lost: into D1, up to the survey's quota, else into the Queue. Those
 * that come at the same time share a transaction.
 */
export async function storeOrQueue(
	env: Env,
	context: Background,
	arrival: PendingSubmission,
): Promise<StoreResult> {
	const group = groups.get(env.DB) ?? new GroupCommit();
	groups.set(env.DB, group);
	const saved = group.commit(arrival, (all) => saveSubmissions(primaryDatabase(env.DB), all));
	// Others wait for it: it goes on if its own client leaves.
	context.waitUntil(saved.catch(() => {}));
	try {
		const { outcome, submitted_at } = await saved;
		return { outcome, submittedAt: submitted_at };
	} catch (error) {
		console.error(`D1 did not take a response, the queue shall: ${reasonOf(error)}`);
		const { submission } = arrival;
		const isQueued = await queueSubmission(env.RESPONSE_QUEUE, submission);
		return { outcome: isQueued ? "queued" : "lost", submittedAt: submission.submitted_at };
	}
}

async function queueSubmission(queue: Queue, submission: NewSubmission): Promise<boolean> {
	const { submitted_at, ...rest } = submission;
	const body: SubmissionMessage = { ...rest, submitted_at: submitted_at.toISOString() };
	return withTimeout(QUEUE_DEADLINE_MS, "The queue", queue.send(body)).then(
		() => true,
		(error) => {
			console.error(`The queue did not take a response: ${reasonOf(error)}`);
			return false;
		},
	);
}

/**
 * Stores what the Queue has kept, whatever the survey's quota: it was acknowledged. What fails comes
 * again, later each time, and last into the dead letters.
 */
export async function storeQueuedSubmissions(
	env: Env,
	batch: MessageBatch<SubmissionMessage>,
): Promise<void> {
	const db = primaryDatabase(env.DB);
	for (const message of batch.messages) {
		const { submitted_at, ...rest } = message.body;
		const arrival = { submission: { ...rest, submitted_at: new Date(submitted_at) } };
		await saveSubmissions(db, [arrival]).then(
			() => message.ack(),
			() => message.retry({ delaySeconds: retrySeconds(message.attempts) }),
		);
	}
}
