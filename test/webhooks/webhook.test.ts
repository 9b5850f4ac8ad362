import * as v from "valibot";
import { describe, expect, it, vi } from "vitest";
import { Site } from "../../src/platform/schema/site-settings.schema.ts";
import type { WebhookEvent } from "../../src/surveys/answers/webhooks/webhook-events.schema.ts";
import { sendWebhook, webhookSignature } from "../../src/webhooks/send-webhook.ts";
import { webhookUrlError } from "../../src/webhooks/webhook-url.ts";

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const site = (url: string) =>
	v.parse(Site, {
		SITE_URL: url,
		SITE_TITLE: "T",
		SITE_DESCRIPTION: "D",
		SITE_LANGUAGE: "de",
		SITE_TIME_ZONE: "Europe/Berlin",
	});

describe("webhookSignature", () => {
	// The example that the libraries of Standard Webhooks test themselves with.
	it("matches the example of Standard Webhooks", () => {
		const id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
		expect(webhookSignature(secret, id, 1614265330, '{"test": 2432232314}')).toBe(
			"v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
		);
	});
});

describe("webhookUrlError", () => {
	it.each([
		["https://hook.example/x", "https://news.example", undefined],
		["http://hook.example/", "https://news.example", "must begin with https://"],
		["http://localhost:9000/", "https://news.example", "must begin with https://"],
		["http://localhost:9000/", "http://localhost:8787", undefined],
		["http://127.0.0.1:9000/", "http://localhost:8787", undefined],
		["http://hook.example/", "http://localhost:8787", "must begin with https://"],
		["https://ada:pw@hook.example/", "https://news.example", "must not hold a name or a password"],
		["https://ada@hook.example/", "https://news.example", "must not hold a name or a password"],
		["https://8.8.8.8/", "https://news.example", undefined],
		["https://172.32.0.1/", "https://news.example", undefined],
		["https://[2606:4700::1]/", "https://news.example", undefined],
	])("%s from %s: %s", (address, from, fault) => {
		expect(webhookUrlError(site(from), address)).toBe(fault);
	});

	it.each([
		...["localhost", "hook.localhost", "intranet", "printer.local", "db.internal", "x.home.arpa"],
		...["127.0.0.1", "127.1", "0x7f000001", "2130706433", "0.0.0.0", "10.1.2.3", "172.16.0.1"],
		...["172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1"],
		...["255.255.255.255", "[::1]", "[::]", "[::ffff:10.0.0.1]", "[fe80::1]", "[fd00::1]"],
	])("refuses https://%s/", (host) => {
		const fault = webhookUrlError(site("https://news.example"), `https://${host}/`);
		expect(fault).toBe("must be an address on the internet");
	});
});

describe("sendWebhook", () => {
	const event: WebhookEvent = {
		type: "survey.digest",
		timestamp: "2026-01-02T00:05:00.000Z",
		data: {
			survey: { slug: "s", title: "Ä", url: "https://news.example/surveys/s" },
			...{ from: "2026-01-01", to: "2026-01-01", responses: 3, total: 9 },
			results_url: "https://news.example/newsroom/surveys/s",
		},
	};
	const sendWith = (send: typeof fetch) =>
		sendWebhook(
			{ url: "https://hook.example/secret-path", secret },
			"digest_s_2026-01-01",
			event,
			new Date("2026-01-02T00:05:07.900Z"),
			send,
		);

	it("posts signed JSON", async () => {
		const sent: RequestInit[] = [];
		await sendWith(async (url, init) => {
			expect(url).toBe("https://hook.example/secret-path");
			sent.push(init ?? {});
			return new Response(null, { status: 204 });
		});
		const [init = {}] = sent;
		const body = String(init.body);
		const headers = new Headers(init.headers);
		expect(JSON.parse(body)).toEqual(event);
		expect(headers.get("webhook-id")).toBe("digest_s_2026-01-01");
		expect(headers.get("webhook-timestamp")).toBe("1767312307");
		expect(headers.get("webhook-signature")).toBe(
			webhookSignature(secret, "digest_s_2026-01-01", 1767312307, body),
		);
		expect(init.redirect).toBe("manual");
	});

	it("gives the receiver ten seconds", async () => {
		const timeout = vi.spyOn(AbortSignal, "timeout");
		let signal: unknown;
		await sendWith(async (_, init) => {
			signal = init?.signal;
			return new Response(null, { status: 204 });
		});
		expect(timeout).toHaveBeenCalledExactlyOnceWith(10_000);
		expect(timeout).toHaveReturnedWith(signal);
		timeout.mockRestore();
	});

	it.each([
		[200, "sent"],
		[202, "sent"],
		[204, "sent"],
		[410, "gone"],
	])("takes a response of %i as %s", async (status, outcome) => {
		await expect(sendWith(async () => new Response(null, { status }))).resolves.toBe(outcome);
	});

	it.each([301, 307, 400, 404, 429, 500, 503])("throws if the response is %i", async (status) => {
		await expect(sendWith(async () => new Response(null, { status }))).rejects.toThrow(
			`hook.example answered ${status}`,
		);
	});
});
