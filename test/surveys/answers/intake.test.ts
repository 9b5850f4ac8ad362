import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import {
	type SubmissionMessage,
	storeQueuedSubmissions,
} from "../../../src/surveys/answers/submission-queue.job.ts";
import { survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";
import { withMethods } from "../../support/with-methods.ts";

const ask = () => newsroom("PUT", "surveys/leserumfrage", survey());
const post = (fields: Record<string, unknown>, bindings?: Env) => {
	const headers = { "Content-Type": "application/json" };
	const init = { method: "POST", headers, body: JSON.stringify(fields) };
	return request("/api/surveys/leserumfrage/responses", init, bindings);
};
const breakInserts = () =>
	env.DB.exec(
		"CREATE TRIGGER broken BEFORE INSERT ON submissions BEGIN SELECT RAISE(ABORT, 'D1 is read-only'); END",
	);
const mend = () => env.DB.exec("DROP TRIGGER broken");
const stored = async () => {
	const listing = await newsroom("GET", "surveys/leserumfrage/responses");
	const { responses }: { responses: { id: string; answers: unknown }[] } = await listing.json();
	return responses;
};

const queued = async (): Promise<SubmissionMessage> => {
	const row = await env.DB.prepare("SELECT survey_key FROM surveys").first<{
		survey_key: number;
	}>();
	return {
		id: "0123",
		survey_key: row?.survey_key ?? 0,
		submitted_at: "2026-01-01T00:00:00.000Z",
		origin: "https://other.example",
		day: "2026-01-01",
		answers: { role: "owner" },
		tally_entries: [["_submissions", ""]],
	};
};

/** D1, which tells how many statements share each transaction. */
function withBatches(onBatch: (size: number) => void): D1Database {
	return withMethods(env.DB, {
		withSession: (start) => {
			const session = env.DB.withSession(start);
			return withMethods(session, {
				batch: (statements) => {
					onBatch(statements.length);
					return session.batch(statements);
				},
			});
		},
	});
}

describe("submissions that come at the same time", () => {
	it("are each stored and acknowledged, and only once if they are the same", async () => {
		await ask();
		const numbers = Array.from({ length: 20 }, () => crypto.randomUUID());
		const [twice = ""] = numbers;
		const crowd = [...numbers, twice].map((_submission) => post({ role: "owner", _submission }));
		const posts = await Promise.all(crowd);
		expect(posts.map(({ status }) => status)).toEqual([...numbers.map(() => 201), 200]);
		const receipts = await Promise.all(posts.map((one) => one.json<{ id: string }>()));
		expect(receipts.at(-1)).toEqual(receipts[0]);
		const ids = (await stored()).map(({ id }) => id);
		expect(new Set(ids)).toEqual(new Set(receipts.map(({ id }) => id)));
		expect(ids).toHaveLength(numbers.length);
	});

	it("share a transaction if they come while another is written", async () => {
		await ask();
		await post({ role: "owner" });
		const batches: number[] = [];
		const bindings = { ...env, DB: withBatches((size) => batches.push(size)) };
		await Promise.all(Array.from({ length: 20 }, () => post({ role: "owner" }, bindings)));
		expect(batches.reduce((sum, size) => sum + size)).toBe(20);
		expect(batches.length).toBeLessThan(20);
	});
});

const deliver = (...bodies: SubmissionMessage[]) => deliverTo(env, ...bodies);

async function deliverTo(bindings: Env, ...bodies: SubmissionMessage[]) {
	const messages = bodies.map((body, index) => ({
		id: String(index),
		timestamp: new Date(0),
		attempts: 1,
		body,
	}));
	const batch = createMessageBatch("randnotiz-submissions", messages);
	await storeQueuedSubmissions(bindings, batch);
	return getQueueResult(batch, createExecutionContext());
}

describe("a submission that D1 does not store", () => {
	it("is acknowledged with 202 and its receipt", async () => {
		await ask();
		const _submission = crypto.randomUUID();
		await breakInserts();
		const queued = await post({ role: "owner", _submission });
		expect(queued.status).toBe(202);
		const { id, receipt }: { id: string; receipt: string } = await queued.json();
		await mend();
		const again = await post({ role: "owner", _submission });
		expect(await again.json()).toMatchObject({ id, receipt });
	});

	it("is stored once from the queue, however often its message comes", async () => {
		await ask();
		const message = await queued();
		const result = await deliver(message, message);
		expect(result.explicitAcks).toEqual(["0", "1"]);
		expect(await stored()).toEqual([
			{
				id: "0123",
				submitted_at: "2026-01-01T00:00:00.000Z",
				origin: "https://other.example",
				answers: { role: "owner" },
			},
		]);
	});

	it("is stored beside one that cannot be stored", async () => {
		await ask();
		const message = await queued();
		const wrong = { ...message, id: "4567", survey_key: 999_999 };
		const result = await deliver(wrong, message);
		expect(result.explicitAcks).toEqual(["1"]);
		expect(result.retryMessages).toEqual([{ msgId: "0" }]);
		expect((await stored()).map(({ id }) => id)).toEqual([message.id]);
	});

	it("is stored with the others of its batch by one transaction", async () => {
		await ask();
		const message = await queued();
		const batches: number[] = [];
		const bindings = { ...env, DB: withBatches((size) => batches.push(size)) };
		await deliverTo(bindings, message, { ...message, id: "4567" });
		expect(batches).toEqual([2]);
	});

	it("is retried while D1 does not respond", async () => {
		await ask();
		const message = await queued();
		await breakInserts();
		const result = await deliver(message);
		expect(result.retryMessages).toEqual([{ msgId: "0" }]);
		expect(result.explicitAcks).toEqual([]);
	});
});
