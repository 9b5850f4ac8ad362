import { withTimeout } from "../../platform/deadline.ts";
import { reasonOf } from "../../platform/log.ts";
import type { TurnstileResult } from "./submission.schema.ts";

// developers.cloudflare.com/turnstile/get-started/server-side-validation
const SITEVERIFY = "https://challenges.cloudflare.com/turnstile/v0/siteverify";
const DEADLINE_MS = 2000;

interface Challenge {
	secret: string;
	token: string;
	/** A token is valid for one submission, which may be sent twice. */
	submission: string;
}

/**
 * Asks Turnstile about a respondent, two seconds at most, without sending their IP address. If Turnstile
 * fails, the submission is accepted and marked “unanswered”: no answer may be lost by that.
 */
export async function askTurnstile(
	{ secret, token, submission }: Challenge,
	send = fetch,
): Promise<TurnstileResult | "failed"> {
	const form = new URLSearchParams({ secret, response: token, idempotency_key: submission });
	try {
		const verdict = await withTimeout(
			DEADLINE_MS,
			"Turnstile",
			send(SITEVERIFY, { method: "POST", body: form }).then((response) => response.json()),
		);
		if (hasPassed(verdict)) return "passed";
		if (isTurnstileFailure(verdict)) return "unanswered";
		return "failed";
	} catch (error) {
		console.error(`Turnstile did not answer: ${reasonOf(error)}`);
		return "unanswered";
	}
}

function hasPassed(verdict: unknown): boolean {
	return isRecord(verdict) && verdict.success === true;
}

// The respondent has not caused a wrong secret, or an error of Turnstile itself.
const SERVICE_ERRORS = new Set(["internal-error", "invalid-input-secret", "missing-input-secret"]);

function isTurnstileFailure(verdict: unknown): boolean {
	const codes: unknown = isRecord(verdict) ? verdict["error-codes"] : undefined;
	return !Array.isArray(codes) || codes.some((code) => SERVICE_ERRORS.has(code));
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}
