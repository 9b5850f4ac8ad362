import { createHmac } from "node:crypto";
import type { Site } from "../platform/schema/site-settings.schema.ts";

const DEADLINE_MS = 10_000;
const PREFIX = "whsec_";
const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);

interface WebhookTarget {
	url: string;
	secret: string;
}

/** Why nothing is sent to an address; undefined if it may be. */
export function webhookUrlError(site: Site, address: string): string | undefined {
	const url = new URL(address);
	if (url.username !== "" || url.password !== "") return "must not hold a name or a password";
	const isLocal = LOCAL.has(url.hostname) && LOCAL.has(new URL(site.url).hostname);
	return url.protocol === "https:" || isLocal ? undefined : "must begin with https://";
}

/** What stands in webhook-signature (Standard Webhooks, “Signature scheme”); seconds since 1970. */
export function webhookSignature(
	secret: string,
	id: string,
	seconds: number,
	body: string,
): string {
	const key = Buffer.from(secret.slice(PREFIX.length), "base64");
	return `v1,${createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64")}`;
}

/**
 * Tells a webhook something, signed, in ten seconds at most; whoever hears the same id twice has heard it.
 * Throws if it did not take it. What is gone (410) is not told, and not again.
 */
export async function sendWebhook(
	{ url, secret }: WebhookTarget,
	id: string,
	event: object,
	now: Date,
	send = fetch,
): Promise<void> {
	const body = JSON.stringify(event);
	const seconds = Math.floor(now.getTime() / 1000);
	const headers = {
		"Content-Type": "application/json",
		"User-Agent": "Randnotiz",
		"webhook-id": id,
		"webhook-timestamp": String(seconds),
		"webhook-signature": webhookSignature(secret, id, seconds, body),
	};
	const signal = AbortSignal.timeout(DEADLINE_MS);
	// A redirect may lead where the newsroom did not mean to send answers.
	const response = await send(url, { method: "POST", body, headers, signal, redirect: "manual" });
	await response.body?.cancel();
	// Its path may hold a secret, so that only its host is logged.
	const said = `${new URL(url).host} answered ${response.status}`;
	if (response.status === 410) console.error(`A webhook is gone: ${said}`);
	else if (!response.ok) throw new Error(said);
}
