import { createHmac } from "node:crypto";
import type { Site } from "../platform/schema/site-settings.schema.ts";

const DEADLINE_MS = 10_000;
const SECRET_PREFIX = "whsec_";
const LOCAL_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);

interface WebhookTarget {
	url: string;
	secret: string;
}

/** Says why nothing may be sent to an address; undefined if it is safe. */
export function webhookUrlError(site: Site, address: string): string | undefined {
	const url = new URL(address);
	if (url.username !== "" || url.password !== "") return "must not hold a name or a password";
	const isLocal = LOCAL_HOSTS.has(url.hostname) && LOCAL_HOSTS.has(new URL(site.url).hostname);
	return url.protocol === "https:" || isLocal ? undefined : "must begin with https://";
}

/**
 * Returns the secret of one receiver, derived from the service's own: a receiver that knows its secret
 * cannot sign for another.
 */
export function receiverSecret(secret: string, url: string): string {
	const derived = createHmac("sha256", keyOf(secret)).update(`receiver ${new URL(url).href}`);
	return SECRET_PREFIX + derived.digest("base64");
}

function keyOf(secret: string): Buffer {
	return Buffer.from(secret.slice(SECRET_PREFIX.length), "base64");
}

/** Makes the header webhook-signature (Standard Webhooks, “Signature scheme”); `seconds` since 1970. */
export function webhookSignature(
	secret: string,
	id: string,
	seconds: number,
	body: string,
): string {
	return `v1,${createHmac("sha256", keyOf(secret)).update(`${id}.${seconds}.${body}`).digest("base64")}`;
}

/**
 * Sends a signed event, in ten seconds at most. A receiver that gets the same id twice ignores the second.
 * Throws if the response is no success, so that it is sent again. Returns “gone” for a 410, which ends it.
 */
export async function sendWebhook(
	{ url, secret }: WebhookTarget,
	id: string,
	event: object,
	now: Date,
	send = fetch,
): Promise<"sent" | "gone"> {
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
	// No redirects: one may lead to an address that the newsroom did not choose.
	const response = await send(url, { method: "POST", body, headers, signal, redirect: "manual" });
	await response.body?.cancel();
	// Only the host is logged: the path may hold a secret.
	const outcome = `${new URL(url).host} answered ${response.status}`;
	if (response.status === 410) {
		console.error(`A webhook is gone: ${outcome}`);
		return "gone";
	}
	if (!response.ok) throw new Error(outcome);
	return "sent";
}
