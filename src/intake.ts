import { primary } from "./db/connection.ts";
import { type NewResponse, saveResponse } from "./db/responses.ts";
import { within } from "./deadline.ts";
import { reasonOf } from "./log.ts";

const QUEUE_DEADLINE_MS = 800;

/** A response on its way through the Queue: JSON, so that times are text. */
export type QueuedResponse = Omit<NewResponse, "submitted_at"> & { submitted_at: string };

/** Stored in D1: 201, or 200 if it was there already. On its way through the Queue: 202. */
export interface Acknowledgement {
	status: 200 | 201 | 202;
	submittedAt: Date;
}

/** Takes a response so that it is not lost: into D1, else the Queue; undefined if both fail. */
export async function takeResponse(
	env: Env,
	response: NewResponse,
): Promise<Acknowledgement | undefined> {
	try {
		const { isNew, submitted_at } = await saveResponse(primary(env.DB), response);
		return { status: isNew ? 201 : 200, submittedAt: submitted_at };
	} catch (error) {
		console.error(`D1 did not take a response, the queue shall: ${reasonOf(error)}`);
		return queueResponse(env.RESPONSE_QUEUE, response);
	}
}

async function queueResponse(queue: Queue, response: NewResponse) {
	const { submitted_at, ...rest } = response;
	const body: QueuedResponse = { ...rest, submitted_at: submitted_at.toISOString() };
	try {
		await within(QUEUE_DEADLINE_MS, "The queue", queue.send(body));
		return { status: 202 as const, submittedAt: submitted_at };
	} catch (error) {
		console.error(`The queue did not take a response: ${reasonOf(error)}`);
		return undefined;
	}
}

/** Stores what the Queue has kept; what fails again comes again, and last into the dead letters. */
export async function storeQueued(env: Env, batch: MessageBatch<QueuedResponse>): Promise<void> {
	const db = primary(env.DB);
	for (const message of batch.messages) {
		const { submitted_at, ...response } = message.body;
		await saveResponse(db, { ...response, submitted_at: new Date(submitted_at) }).then(
			() => message.ack(),
			() => message.retry(),
		);
	}
}
