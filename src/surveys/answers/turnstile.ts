import { withTimeout } from "../../platform/deadline.ts";
import { reasonOf } from "../../platform/log.ts";
import type { TurnstileResult } from "./submission.schema.ts";

// developers.cloudflare.com/turnstile/get-started/server-side-validation
const SITEVERIFY = "https://challenges.cloudflare.com/turnstile/v0/siteverify";
const DEADLINE_MS = 2000;

interface Challenge {
	secret: string;
	token: string;
	/** A token is good for one submission, which may be sent twice. */
	submission: string;
}

/**
 * Asks Turnstile about a respondent, two seconds at most; no address of theirs is sent along.
 * Whoever it does not know of is let in and marked: a part that fails must not cost an answer.
 */
export async function askTurnstile(
	{ secret, token, submission }: Challenge,
	send = fetch,
): Promise<TurnstileResult | "failed"> {
	const body = new URLSearchParams({ secret, response: token, idempotency_key: submission });
	try {
		const answer = await withTimeout(
			DEADLINE_MS,
			"Turnstile",
			send(SITEVERIFY, { method: "POST", body }).then((response) => response.json()),
		);
		if (hasPassed(answer)) return "passed";
		if (isTurnstileFailure(answer)) return "unanswered";
		return "failed";
	} catch (error) {
		console.error(`Turnstile did not answer: ${reasonOf(error)}`);
		return "unanswered";
	}
}

function hasPassed(answer: unknown): boolean {
	return isRecord(answer) && answer.success === true;
}

// A wrong secret, or an error of Turnstile's own, is nothing that the respondent has done.
const THEIR_FAULTS = new Set(["internal-error", "invalid-input-secret", "missing-input-secret"]);

function isTurnstileFailure(answer: unknown): boolean {
	const codes: unknown = isRecord(answer) ? answer["error-codes"] : undefined;
	return !Array.isArray(codes) || codes.some((code) => THEIR_FAULTS.has(code));
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}
