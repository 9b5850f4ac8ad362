import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { webhookSignature } from "../../src/webhooks/send-webhook.ts";
import { withoutSecret } from "../support/hooks.ts";
import { newToken } from "../support/newsroom-people.ts";
import { newsroom, request } from "../support/service.ts";

const URL = "https://hook.example/secret-path";
const events = ["article.published"];

interface Made {
	id: string;
	secret: string;
}

async function addWebhook(more = {}): Promise<Made> {
	const response = await newsroom("POST", "webhooks", { url: URL, events, ...more });
	expect(response.status).toBe(201);
	return response.json();
}
const patch = (id: string, change: object) =>
	newsroom("PATCH", `webhooks/${id}`, change, { "Content-Type": "application/merge-patch+json" });
const read = async (path: string) => Object(await (await newsroom("GET", path)).json());

/** Answers every request in this way, and notes those that are webhooks. */
function receiver(answer: () => Response | Promise<Response>) {
	const got: { url: string; headers: Headers; body: string; init: RequestInit }[] = [];
	vi.spyOn(globalThis, "fetch").mockImplementation(async (url, init = {}) => {
		const headers = new Headers(init.headers);
		if (headers.has("webhook-id"))
			got.push({ url: String(url), headers, body: String(init.body), init });
		return answer();
	});
	return got;
}

afterEach(() => vi.restoreAllMocks());

describe("POST /newsroom/api/webhooks", () => {
	it("shows the secret once; two webhooks have two secrets", async () => {
		const first = await addWebhook();
		const second = await addWebhook();
		expect(first).toMatchObject({ url: URL, events, active: true });
		expect(first.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
		expect(second.secret).not.toBe(first.secret);
		const list = await read("webhooks");
		expect(list.webhooks.map(({ id }: Made) => id).sort()).toEqual([first.id, second.id].sort());
		expect(JSON.stringify([list, await read(`webhooks/${first.id}`)])).not.toContain("whsec_");
	});

	it.each([
		["a private network", { url: "https://192.168.1.1/" }, "#/url"],
		["no encryption", { url: "http://hook.example/" }, "#/url"],
		["a password", { url: "https://ada:pw@hook.example/" }, "#/url"],
		["no address", { url: "hook" }, "#/url"],
		["no event", { events: [] }, "#/events"],
		["an event twice", { events: [...events, ...events] }, "#/events"],
		["an unknown event", { events: ["article.read"] }, "#/events/0"],
		["an unknown field", { event: "article.published" }, "#/event"],
	])("refuses %s", async (_, more, pointer) => {
		const response = await newsroom("POST", "webhooks", { url: URL, events, ...more });
		expect(response.status).toBe(422);
		expect(await response.json()).toMatchObject({ errors: [{ pointer }] });
	});

	it("refuses a webhook while there is no secret to sign with", async () => {
		const response = await newsroom("POST", "webhooks", { url: URL, events }, {}, withoutSecret());
		expect(response.status).toBe(422);
		expect(await response.text()).toContain("WEBHOOK_SECRET");
	});

	it("refuses the 21st webhook, also of many at once", async () => {
		const statuses = await Promise.all(
			Array.from({ length: 24 }, () => newsroom("POST", "webhooks", { url: URL, events })),
		);
		const count = (status: number) => statuses.filter((one) => one.status === status).length;
		expect([count(201), count(409)]).toEqual([20, 4]);
		expect((await read("webhooks")).webhooks).toHaveLength(20);
	});

	it("is for operators; editors may read", async () => {
		const { id } = await addWebhook();
		const { token } = await newToken("editor");
		const headers = { Authorization: `Bearer ${token}` };
		const status = async (method: string, path: string) =>
			(await request(`/newsroom/api/webhooks${path}`, { method, headers })).status;
		expect(await status("GET", `/${id}/deliveries`)).toBe(200);
		expect(await status("POST", `/${id}/test`)).toBe(403);
		expect(await status("DELETE", `/${id}`)).toBe(403);
	});
});

describe("PATCH and DELETE /newsroom/api/webhooks/{id}", () => {
	it("changes what is sent, and refuses what a new webhook may not have", async () => {
		const { id } = await addWebhook();
		const changed = await (
			await patch(id, { events: ["article.withdrawn"], active: false })
		).json();
		expect(changed).toMatchObject({ url: URL, events: ["article.withdrawn"], active: false });
		expect(await read(`webhooks/${id}`)).toEqual(changed);
		for (const wrong of [{ url: "https://10.0.0.1/" }, { id: "x" }, { url: null }])
			expect((await patch(id, wrong)).status).toBe(422);
	});

	it("removes the webhook with its deliveries, and stands in the audit list", async () => {
		receiver(() => new Response());
		const { id } = await addWebhook();
		await newsroom("POST", `webhooks/${id}/test`);
		expect((await newsroom("DELETE", `webhooks/${id}`)).status).toBe(204);
		expect((await newsroom("DELETE", `webhooks/${id}`)).status).toBe(404);
		expect((await newsroom("GET", `webhooks/${id}/deliveries`)).status).toBe(404);
		expect(await env.DB.prepare("SELECT * FROM webhook_deliveries").all()).toMatchObject({
			results: [],
		});
		const { entries } = await read("audit");
		expect(entries).toEqual(
			expect.arrayContaining([expect.objectContaining({ method: "DELETE", target: id })]),
		);
	});
});

describe("POST /newsroom/api/webhooks/{id}/test", () => {
	it("sends a signed event at once, and returns what came back", async () => {
		const { id, secret } = await addWebhook();
		const got = receiver(() => new Response(`Danke\n\u0000${"ä".repeat(600)}`, { status: 202 }));
		const response = await newsroom("POST", `webhooks/${id}/test`);
		const delivery = Object(await response.json());
		expect(delivery).toMatchObject({ type: "webhook.test", attempts: 1, status: 202 });
		expect(delivery.response).toBe(`Danke ${"ä".repeat(494)}`);
		expect(delivery.next_attempt_at).toBeUndefined();
		const [{ url, headers, body } = expect.fail()] = got;
		expect(url).toBe(URL);
		expect(JSON.parse(body)).toMatchObject({ type: "webhook.test", data: { webhook: id } });
		const seconds = Number(headers.get("webhook-timestamp"));
		expect(headers.get("webhook-id")).toBe(delivery.id);
		expect(headers.get("webhook-signature")).toBe(
			webhookSignature(secret, delivery.id, seconds, body),
		);
		expect((await read(`webhooks/${id}/deliveries`)).deliveries).toEqual([delivery]);
	});

	const endless = () =>
		new Response(
			new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(65_536).fill(97)) }),
		);
	const silent = () => new Response(new ReadableStream());

	it.each<[string, () => Response | Promise<Response>, object]>([
		["a redirect", () => Response.redirect("https://elsewhere.example/"), { status: 302 }],
		["an error", () => new Response("no", { status: 500 }), { status: 500, response: "no" }],
		["2 MB", () => new Response("a".repeat(2e6)), { response: "a".repeat(500) }],
		["a body without end", endless, { status: 200, response: "a".repeat(500) }],
		["a body that never comes", silent, { status: 200, response: "" }],
		[
			"no connection",
			() => Promise.reject(new TypeError("Network connection lost")),
			{ error: "Network connection lost" },
		],
		[
			"nothing for ten seconds",
			() => Promise.reject(new DOMException("timed out", "TimeoutError")),
			{ error: "There was no response in 10 s." },
		],
	])("returns %s as it is", async (_, answer, expected) => {
		const { id } = await addWebhook();
		const got = receiver(answer);
		const response = await newsroom("POST", `webhooks/${id}/test`);
		expect(response.status).toBe(200);
		expect(await response.json()).toMatchObject(expected);
		expect(got).toHaveLength(1);
		expect(got[0]?.init.redirect).toBe("manual");
	});

	it("keeps the last 50 deliveries", async () => {
		const { id } = await addWebhook();
		await env.DB.prepare(
			`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
				INSERT INTO webhook_deliveries (target, event, type, payload, created_at, attempts, next_attempt_at)
				SELECT ?, 'e' || i, 'article.updated', '{}', i, 1, iif(i = 3, 1, NULL) FROM n`,
		)
			.bind(id)
			.run();
		receiver(() => new Response());
		await newsroom("POST", `webhooks/${id}/test`);
		const { deliveries } = await read(`webhooks/${id}/deliveries`);
		expect(deliveries).toHaveLength(50);
		expect(deliveries[0].type).toBe("webhook.test");
		// What is still to be sent is kept beside them.
		const { results } = await env.DB.prepare(
			"SELECT event FROM webhook_deliveries ORDER BY delivery_key LIMIT 2",
		).all();
		expect(results).toEqual([{ event: "e3" }, { event: "e12" }]);
	});
});
