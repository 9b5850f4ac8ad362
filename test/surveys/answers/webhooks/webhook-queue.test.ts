import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { queueWebhookEvents } from "../../../../src/surveys/answers/webhooks/webhook-queue.job.ts";
import { brokenD1 } from "../../../support/faults.ts";
import { survey } from "../../../support/fixtures.ts";
import {
	answer,
	askWithHook,
	WEBHOOK_SECRET,
	withNotices,
	withoutSecret,
	withSecret,
} from "../../../support/hooks.ts";
import { exchange, newsroom } from "../../../support/service.ts";

const now = new Date();
const idsIn = (sent: object[]) => sent.map((one) => ("id" in one ? one.id : undefined));

/** Stores submissions without sending events. */
const store = (count: number, survey_key = 1) =>
	env.DB.prepare(
		`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
			INSERT INTO submissions (survey_key, id, submitted_at, answers, tally_entries, day)
			SELECT ?2, 'r' || ?2 || '-' || i, i, '{}', '[]', '2026-01-01' FROM n`,
	)
		.bind(count, survey_key)
		.run();

describe("PUT of a survey with a webhook", () => {
	it("is refused if there is no secret to sign with", async () => {
		const webhook = { url: "https://hook.example/" };
		const response = await newsroom("PUT", "surveys/s", survey({ webhook }), {}, withoutSecret());
		expect(response.status).toBe(422);
		expect(await response.json()).toMatchObject({ errors: [{ pointer: "#/webhook" }] });
	});

	it.each(["http://hook.example/", "https://ada:pw@hook.example/"])("refuses %s", async (url) => {
		const body = survey({ webhook: { url } });
		const response = await newsroom("PUT", "surveys/s", body, {}, withSecret());
		expect(response.status).toBe(422);
		expect(await response.json()).toMatchObject({ errors: [{ pointer: "#/webhook/url" }] });
	});

	it("does not show the webhook to the public", async () => {
		expect(await (await askWithHook()).json()).toMatchObject({
			webhook: { url: "https://hook.example/", send: "each" },
		});
		const shown = await exchange("/api/surveys/leserumfrage");
		const text = await shown.response.text();
		expect(text).not.toContain("hook.example");
		expect(text).not.toContain("whsec_");
	});

	it("shows the newsroom a secret that is the receiver's alone", async () => {
		const secretOf = async (url: string) => {
			const body = survey({ webhook: { url } });
			const response = await newsroom("PUT", "surveys/s", body, {}, withSecret());
			const { webhook_secret }: { webhook_secret: string } = await response.json();
			return webhook_secret;
		};
		const secret = await secretOf("https://hook.example/a");
		expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
		expect(secret).not.toBe(WEBHOOK_SECRET);
		const headers = { Authorization: `Bearer ${env.NEWSROOM_TOKEN}`, Accept: "text/html" };
		const page = await exchange("/newsroom/surveys/s", { headers }, withSecret());
		expect(await page.response.text()).toContain(`<code>${secret}</code>`);
		expect(await secretOf("https://hook.example/b")).not.toBe(secret);
		expect(await secretOf("https://hook.example/a")).toBe(secret);
	});
});

describe("the event of a submission", () => {
	it("is queued once, however often the cron trigger runs", async () => {
		const { bindings, sent } = withNotices();
		await askWithHook();
		const [first, second] = [await answer(), await answer()];
		await queueWebhookEvents(bindings, now);
		await queueWebhookEvents(bindings, now);
		const third = await answer();
		await queueWebhookEvents(bindings, now);
		expect(sent).toEqual(
			[first, second, third].map(({ id }) => ({ type: "survey.response.created", id })),
		);
	});

	it("is queued only if the webhook is older than the submission", async () => {
		const { bindings, sent } = withNotices();
		await newsroom("PUT", "surveys/leserumfrage", survey());
		await answer();
		await askWithHook();
		const { id } = await answer();
		await askWithHook();
		await queueWebhookEvents(bindings, now);
		expect(idsIn(sent)).toEqual([id]);
	});

	it("to another survey is not queued", async () => {
		const { bindings, sent } = withNotices();
		await askWithHook();
		await newsroom("PUT", "surveys/andere", survey());
		await answer("andere");
		const { id } = await answer();
		await answer("andere");
		await queueWebhookEvents(bindings, now);
		expect(idsIn(sent)).toEqual([id]);
	});

	it("is not queued if the submission filled in the honeypot", async () => {
		const { bindings, sent } = withNotices();
		await askWithHook();
		const body = new URLSearchParams({ role: "owner", _leave_empty: "x" });
		await exchange("/api/surveys/leserumfrage/responses", { method: "POST", body });
		await queueWebhookEvents(bindings, now);
		expect(sent).toEqual([]);
	});

	it("is not queued if the submission is withdrawn before", async () => {
		const { bindings, sent } = withNotices();
		await askWithHook();
		const { receipt } = await answer();
		await exchange(`/api/receipts/${receipt}`, { method: "DELETE" });
		await queueWebhookEvents(bindings, now);
		expect(sent).toEqual([]);
	});

	it("is queued again under the same id if the job stops before it moves the cursor", async () => {
		const { bindings, sent } = withNotices();
		await askWithHook();
		const { id } = await answer();
		const DB = brokenD1(env.DB, "read-only");
		await expect(queueWebhookEvents({ ...bindings, DB }, now)).rejects.toThrow();
		await queueWebhookEvents(bindings, now);
		await queueWebhookEvents(bindings, now);
		expect(idsIn(sent)).toEqual([id, id]);
	});

	it("waits while the queue fails", async () => {
		await askWithHook();
		const { id } = await answer();
		const WEBHOOK_QUEUE = new Proxy(env.WEBHOOK_QUEUE, {
			get: () => () => Promise.reject(new Error("Queue send failed")),
		});
		await expect(
			queueWebhookEvents(withNotices({ WEBHOOK_QUEUE }).bindings, now),
		).rejects.toThrow();
		const { bindings, sent } = withNotices();
		await queueWebhookEvents(bindings, now);
		expect(idsIn(sent)).toEqual([id]);
	});

	it("waits while the secret is not set", async () => {
		const { bindings, sent } = withNotices();
		await askWithHook();
		const { id } = await answer();
		await queueWebhookEvents(withoutSecret({ WEBHOOK_QUEUE: bindings.WEBHOOK_QUEUE }), now);
		expect(sent).toEqual([]);
		await queueWebhookEvents(bindings, now);
		expect(idsIn(sent)).toEqual([id]);
	});

	it("is queued in a later tick if there are very many", async () => {
		const { bindings, sent } = withNotices();
		await askWithHook();
		await store(1500);
		await queueWebhookEvents(bindings, now);
		expect(sent).toHaveLength(1000);
		await queueWebhookEvents(bindings, now);
		expect(new Set(idsIn(sent)).size).toBe(1500);
		expect(sent).toHaveLength(1500);
	});

	it("waits for the next tick if two other surveys have waited longer", async () => {
		const { bindings, sent } = withNotices();
		for (const slug of ["a", "b", "c"]) await askWithHook("each", slug);
		for (const key of [3, 2, 1]) await store(1, key);
		const told = () => idsIn(sent).toSorted();
		await queueWebhookEvents(bindings, new Date(now.getTime() + 1));
		expect(told()).toEqual(["r1.0-1", "r2.0-1"]);
		await queueWebhookEvents(bindings, new Date(now.getTime() + 2));
		expect(told()).toEqual(["r1.0-1", "r2.0-1", "r3.0-1"]);
	});

	it("is queued once by two jobs at the same time, or twice under the same id", async () => {
		const { bindings, sent } = withNotices();
		await askWithHook();
		const { id } = await answer();
		await Promise.all([queueWebhookEvents(bindings, now), queueWebhookEvents(bindings, now)]);
		await queueWebhookEvents(bindings, now);
		expect(new Set(idsIn(sent))).toEqual(new Set([id]));
		expect(sent.length).toBeLessThanOrEqual(2);
	});
});

describe("a digest", () => {
	// 00:04 and 00:06 in Berlin, on the day after.
	const day = Date.parse("2999-01-01T12:00:00Z");
	const tooEarly = new Date("2999-01-01T23:04:00Z");
	const morning = new Date("2999-01-01T23:06:00Z");

	async function prepare(count: number) {
		await askWithHook("digest");
		await env.DB.prepare("UPDATE surveys SET webhook_sent_at = ?").bind(day).run();
		for (let number = 0; number < count; number += 1) await answer();
		await env.DB.exec("UPDATE tallies SET day = '2999-01-01' WHERE day <> ''");
		return withNotices();
	}

	it("is queued once a day, soon after midnight in the time zone of the site", async () => {
		const { bindings, sent } = await prepare(3);
		await queueWebhookEvents(bindings, tooEarly);
		expect(sent).toEqual([]);
		await queueWebhookEvents(bindings, morning);
		await queueWebhookEvents(bindings, new Date("2999-01-02T12:00:00Z"));
		expect(sent).toEqual([
			{
				...{ type: "survey.digest", slug: "leserumfrage", at: morning.toISOString() },
				...{ from: "2999-01-01", to: "2999-01-01", responses: 3, total: 3 },
			},
		]);
	});

	it("covers all days since the last digest", async () => {
		const { bindings, sent } = await prepare(1);
		await queueWebhookEvents(bindings, new Date("2999-01-05T12:00:00Z"));
		expect(sent).toMatchObject([{ from: "2999-01-01", to: "2999-01-04", responses: 1 }]);
	});

	it("is sent once after a standstill, with all its days, and not again by the ticks that follow", async () => {
		const { bindings, sent } = await prepare(2);
		const late = new Date("2999-01-09T12:00:00Z");
		for (const tick of [late, new Date(late.getTime() + 60_000)]) {
			await queueWebhookEvents(bindings, tick);
		}
		expect(sent).toMatchObject([{ from: "2999-01-01", to: "2999-01-08", responses: 2, total: 2 }]);
		await answer();
		await env.DB.exec(
			"UPDATE tallies SET day = '2999-01-09' WHERE day > '2999-01-01' OR (day <> '' AND day < '2999')",
		);
		await queueWebhookEvents(bindings, new Date("2999-01-10T12:00:00Z"));
		expect(sent.slice(1)).toMatchObject([
			{ from: "2999-01-09", to: "2999-01-09", responses: 1, total: 3 },
		]);
	});

	it("of a day that is not settled yet is sent a few minutes later, also after a standstill", async () => {
		const { bindings, sent } = await prepare(1);
		await answer();
		await env.DB.exec("UPDATE tallies SET day = '2999-01-03' WHERE day NOT IN ('', '2999-01-01')");
		// 00:02 in Berlin, on 4 January: the third is over, but may still get submissions from the queue.
		await queueWebhookEvents(bindings, new Date("2999-01-03T23:02:00Z"));
		expect(sent).toMatchObject([{ from: "2999-01-01", to: "2999-01-02", responses: 1 }]);
		await queueWebhookEvents(bindings, new Date("2999-01-03T23:06:00Z"));
		expect(sent.slice(1)).toMatchObject([{ from: "2999-01-03", to: "2999-01-03", responses: 1 }]);
	});

	it("is not queued if nobody answered", async () => {
		const { bindings, sent } = await prepare(0);
		await queueWebhookEvents(bindings, morning);
		expect(sent).toEqual([]);
	});

	it("leaves no event behind if the webhook gets each submission afterwards", async () => {
		const { bindings, sent } = await prepare(2);
		await queueWebhookEvents(bindings, morning);
		await askWithHook("each");
		await queueWebhookEvents(bindings, morning);
		expect(sent).toHaveLength(1);
	});
});

describe("a respondent", () => {
	it("waits neither for the webhook nor for its queue", async () => {
		await askWithHook();
		const WEBHOOK_QUEUE = new Proxy(env.WEBHOOK_QUEUE, { get: () => () => new Promise(() => {}) });
		const bindings = { ...withSecret(), WEBHOOK_QUEUE };
		const { response, milliseconds } = await exchange(
			"/api/surveys/leserumfrage/responses",
			{
				method: "POST",
				headers: { "Content-Type": "application/json" },
				body: JSON.stringify({ role: "owner" }),
			},
			bindings,
		);
		expect(response.status).toBe(201);
		expect(milliseconds).toBeLessThan(1000);
	});
});
