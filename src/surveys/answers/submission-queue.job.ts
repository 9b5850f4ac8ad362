import { primaryDatabase } from "../../platform/db/connection.ts";
import { isPassingError, isStatementError } from "../../platform/db/d1-errors.ts";
import { GroupCommit } from "../../platform/db/group-commit.ts";
import { withTimeout } from "../../platform/deadline.ts";
import { reasonOf } from "../../platform/log.ts";
import { retrySeconds } from "../../platform/retry.ts";
import {
	type NewSubmission,
	type PendingSubmission,
	type SaveResult,
	saveSubmissions,
} from "./submission.sql.ts";

const QUEUE_DEADLINE_MS = 800;

/** A submission as a message of the Queue: JSON, so that times are text. */
export type SubmissionMessage = Omit<NewSubmission, "submitted_at"> & { submitted_at: string };

/** The outcome of storing a submission: that of D1, or if D1 failed, whether the Queue has it. */
export interface StoreResult {
	outcome: SaveResult["outcome"] | "queued" | "lost";
	submittedAt: Date;
	/** True if it was stored beside other answers under the same number. */
	hasEarlier?: boolean | undefined;
}

const groups = new WeakMap<D1Database, GroupCommit<PendingSubmission, SaveResult>>();

/**
 * Stores a submission in D1, up to the survey's quota, or in the Queue if D1 fails. Submissions that come
 * at the same time share a transaction. Never throws.
 */
export async function storeOrQueue(env: Env, pending: PendingSubmission): Promise<StoreResult> {
	const group = groups.get(env.DB) ?? new GroupCommit();
	groups.set(env.DB, group);
	const saved = group.commit(pending, (all) => saveWithRepetition(env.DB, all));
	try {
		const { outcome, submitted_at, hasEarlier } = await saved;
		return { outcome, submittedAt: submitted_at, hasEarlier };
	} catch (error) {
		console.error(`D1 did not store a submission, the queue shall: ${reasonOf(error)}`);
		const { submission } = pending;
		const isQueued = await queueSubmission(env.SUBMISSION_QUEUE, submission);
		return { outcome: isQueued ? "queued" : "lost", submittedAt: submission.submitted_at };
	}
}

/** Stores submissions, and once more if that may help. What is stored already counts as a repetition. */
function saveWithRepetition(d1: D1Database, all: PendingSubmission[]): Promise<SaveResult[]> {
	const save = () => saveSubmissions(primaryDatabase(d1), all);
	return save().catch((error) => {
		if (isPassingError(error)) return save();
		throw error;
	});
}

async function queueSubmission(queue: Queue, submission: NewSubmission): Promise<boolean> {
	const { submitted_at, ...rest } = submission;
	const body: SubmissionMessage = { ...rest, submitted_at: submitted_at.toISOString() };
	return withTimeout(QUEUE_DEADLINE_MS, "The queue", queue.send(body)).then(
		() => true,
		(error) => {
			console.error(`The queue did not store a submission: ${reasonOf(error)}`);
			return false;
		},
	);
}

/**
 * Stores submissions from the Queue, even if the survey is full, because they were acknowledged: in one
 * transaction, or if one of them cannot be stored, each alone. A message that fails is retried, later each
 * time, and becomes a dead letter in the end.
 */
export async function storeQueuedSubmissions(
	env: Env,
	batch: MessageBatch<SubmissionMessage>,
): Promise<void> {
	const db = primaryDatabase(env.DB);
	const pending = batch.messages.map(({ body }) => toPending(body));
	const error = await failureOf(saveSubmissions(db, pending));
	const isOneWrong = isStatementError(error);
	for (const [index, message] of batch.messages.entries()) {
		const alone = pending.slice(index, index + 1);
		const failure = isOneWrong ? await failureOf(saveSubmissions(db, alone)) : error;
		if (failure === undefined) message.ack();
		else message.retry({ delaySeconds: retrySeconds(message.attempts) });
	}
}

function toPending({ submitted_at, ...rest }: SubmissionMessage): PendingSubmission {
	return { submission: { ...rest, submitted_at: new Date(submitted_at) } };
}

function failureOf(task: Promise<unknown>): Promise<unknown> {
	return task.then(
		() => undefined,
		(error) => error,
	);
}
