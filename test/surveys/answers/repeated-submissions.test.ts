import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type {
	NewsroomSubmission,
	Receipt,
} from "../../../src/surveys/answers/submission.schema.ts";
import {
	type SubmissionMessage,
	storeQueuedSubmissions,
} from "../../../src/surveys/answers/submission-queue.job.ts";
import { brokenD1 } from "../../support/faults.ts";
import { survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";
import { withMethods } from "../../support/with-methods.ts";

const html = { Accept: "text/html" };
const answers = { role: "owner", comment: "Mehr davon" };
const others = { role: "tenant", comment: "Weniger davon" };
const ask = (overrides = {}) => newsroom("PUT", "surveys/leserumfrage", survey(overrides));

function post(fields: Record<string, string>, headers = {}, bindings?: Env): Promise<Response> {
	const init = { method: "POST", body: new URLSearchParams(fields), headers };
	return request("/api/surveys/leserumfrage/responses", init, bindings);
}

async function stored(): Promise<NewsroomSubmission["answers"][]> {
	const response = await newsroom("GET", "surveys/leserumfrage/responses");
	const body: { responses: NewsroomSubmission[] } = await response.json();
	return body.responses.map((one) => one.answers);
}

describe("other answers under a number that is used", () => {
	it("are refused with 409 if a program sends them, and nothing of the first is told", async () => {
		await ask();
		const _submission = crypto.randomUUID();
		const first: Receipt = await (await post({ ...answers, _submission })).json();
		const second = await post({ ...others, _submission });
		expect(second.status).toBe(409);
		const text = await second.text();
		expect(JSON.parse(text)).toMatchObject({ errors: [{ field: "_submission" }] });
		expect(text).not.toContain(first.receipt);
		expect(await stored()).toEqual([answers]);
	});

	it("are stored as another submission if a browser sends them, with a receipt of their own", async () => {
		await ask();
		const _submission = crypto.randomUUID();
		const first = await post({ ...answers, _submission }, html);
		const second = await post({ ...others, _submission }, html);
		expect([first.status, second.status]).toEqual([303, 303]);
		const [one = "", two = ""] = [first, second].map(
			({ headers }) => headers.get("Location") ?? "",
		);
		expect(one).toMatch(/&sent=now$/);
		expect(two).toMatch(/&sent=again$/);
		const shown = await (await request(two, { headers: html })).text();
		expect(shown).toContain("Weniger davon");
		expect(shown).not.toContain("Mehr davon");
		expect(shown).toContain("Von diesem Formular kamen schon einmal andere Antworten.");
		expect(await stored()).toEqual([others, answers]);
	});

	it("count once if a browser sends them twice", async () => {
		await ask();
		const _submission = crypto.randomUUID();
		await post({ ...answers, _submission }, html);
		const second = await post({ ...others, _submission }, html);
		const again = await post({ ...others, _submission }, html);
		const receiptIn = ({ headers }: Response) => headers.get("Location")?.split("?")[0];
		expect(receiptIn(again)).toBe(receiptIn(second));
		expect(await stored()).toHaveLength(2);
	});

	it("are no repetition if the survey has closed meanwhile", async () => {
		await ask();
		const _submission = crypto.randomUUID();
		await post({ ...answers, _submission });
		await ask({ status: "closed" });
		expect((await post({ ...answers, _submission })).status).toBe(200);
		expect((await post({ ...others, _submission })).status).toBe(409);
		expect((await post({ ...others, _submission }, html)).status).toBe(409);
		expect(await stored()).toEqual([answers]);
	});

	it("are all kept by the queue while D1 does not respond", async () => {
		await ask();
		const messages: SubmissionMessage[] = [];
		const SUBMISSION_QUEUE = withMethods(env.SUBMISSION_QUEUE, {
			send: async (message: SubmissionMessage) => {
				messages.push(message);
				return { metadata: { metrics: { backlogCount: 0, backlogBytes: 0 } } };
			},
		});
		const bindings = { ...env, DB: brokenD1(env.DB, "read-only"), SUBMISSION_QUEUE };
		const _submission = crypto.randomUUID();
		const posts = [
			await post({ ...answers, _submission }, {}, bindings),
			await post({ ...others, _submission }, {}, bindings),
		];
		expect(posts.map(({ status }) => status)).toEqual([202, 202]);
		const bodies = messages.map((body, index) => {
			return { id: String(index), timestamp: new Date(), attempts: 1, body };
		});
		const batch = createMessageBatch("randnotiz-submissions", bodies);
		await storeQueuedSubmissions(env, batch);
		expect((await getQueueResult(batch, createExecutionContext())).explicitAcks).toHaveLength(2);
		for (const [index, one] of posts.entries()) {
			const { receipt }: Receipt = await one.json();
			const found = await request(`/api/receipts/${receipt}`);
			expect(await found.json()).toMatchObject({ answers: [answers, others][index] });
		}
	});
});

describe("_submission", () => {
	const unusable = [
		"",
		"…",
		"{{ uuid }}",
		"00000000-0000-0000-0000-000000000000",
		"FFFFFFFF-ffff-ffff-ffff-ffffffffffff",
	];

	const other = { role: "landlord", quality: "9", nothing: "x" };

	it.each(unusable)("is refused as %j, beside every other error", async (_submission) => {
		await ask();
		const asForm = await post({ ...other, _submission });
		const asJson = await request("/api/surveys/leserumfrage/responses", {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: JSON.stringify({ ...other, _submission }),
		});
		for (const response of [asJson, asForm]) {
			expect(response.status).toBe(422);
			const { errors }: { errors: { field: string }[] } = await response.json();
			expect(errors.map(({ field }) => field)).toEqual(
				expect.arrayContaining(["_submission", "role", "nothing"]),
			);
		}
	});

	it.each(unusable)(
		"as %j gives people the form back, filled in, with a number that works",
		async (_submission) => {
			await ask();
			const response = await post({ ...answers, _submission }, html);
			expect(response.status).toBe(422);
			const page = await response.text();
			expect(page).toContain('value="Mehr davon"');
			expect(page).toMatch(/value="owner" checked/);
			expect(page).toContain("Bitte senden Sie es noch einmal ab.");
			const [, number = ""] = /name="_submission" value="([^"]+)"/.exec(page) ?? [];
			expect((await post({ ...answers, _submission: number }, html)).status).toBe(303);
			expect(await stored()).toEqual([answers]);
		},
	);
});
