import { createHmac } from "node:crypto";
import { shortReasonOf } from "../platform/log.ts";
import { beginningOfText } from "./beginning-of-text.ts";

const DEADLINE_MS = 10_000;
const SECRET_PREFIX = "whsec_";

interface WebhookTarget {
	url: string;
	secret: string;
}

/** The end of one attempt: a status and the beginning of the response, or the reason why there is none. */
export interface Attempt {
	durationMs: number;
	status?: number;
	answer?: string;
	error?: string;
}

/**
 * Returns the secret of one receiver, derived from the service's own: a receiver that knows its secret
 * cannot sign for another. `name` is the address of a survey’s webhook, or “target” and the id of another one.
 */
export function receiverSecret(secret: string, name: string): string {
	const text = URL.canParse(name) ? new URL(name).href : name;
	const derived = createHmac("sha256", keyOf(secret)).update(`receiver ${text}`);
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
	target: WebhookTarget,
	id: string,
	event: object,
	now: Date,
	send = fetch,
): Promise<"sent" | "gone"> {
	const response = await post(target, id, JSON.stringify(event), now, send);
	await response.body?.cancel();
	// Only the host is logged: the path may hold a secret.
	const outcome = `${new URL(target.url).host} answered ${response.status}`;
	if (response.status === 410) {
		console.error(`A webhook is gone: ${outcome}`);
		return "gone";
	}
	if (!response.ok) throw new Error(outcome);
	return "sent";
}

/** Sends a signed event, and returns what came back. Never throws. */
export async function attemptWebhook(
	target: WebhookTarget,
	id: string,
	body: string,
	now: Date,
	send = fetch,
): Promise<Attempt> {
	const start = Date.now();
	const durationMs = () => Date.now() - start;
	try {
		const response = await post(target, id, body, now, send);
		const answer = await beginningOfText(response);
		return { durationMs: durationMs(), status: response.status, answer };
	} catch (error) {
		return { durationMs: durationMs(), error: whyNot(error) };
	}
}

function whyNot(error: unknown): string {
	const isLate = error instanceof Error && error.name === "TimeoutError";
	return isLate ? `There was no response in ${DEADLINE_MS / 1000} s.` : shortReasonOf(error);
}

function post(
	{ url, secret }: WebhookTarget,
	id: string,
	body: string,
	now: Date,
	send: typeof fetch,
): Promise<Response> {
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
	return send(url, { method: "POST", body, headers, signal, redirect: "manual" });
}
