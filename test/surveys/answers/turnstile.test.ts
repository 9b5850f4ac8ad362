import { describe, expect, it } from "vitest";
import { askTurnstile } from "../../../src/surveys/answers/turnstile.ts";

const challenge = { secret: "s", token: "t", submission: "0f8e1c36-6a53-4a3e-9d5c-2f1f0a7b9c11" };
const answering =
	(answer: unknown): typeof fetch =>
	async () =>
		Response.json(answer);

describe("the response of Turnstile", () => {
	it.each([
		[{ success: true }, "passed"],
		[{ success: false, "error-codes": ["invalid-input-response"] }, "failed"],
		[{ success: false, "error-codes": ["timeout-or-duplicate"] }, "failed"],
		[{ success: false, "error-codes": ["internal-error"] }, "unanswered"],
		[{ success: false, "error-codes": ["invalid-input-secret"] }, "unanswered"],
		[null, "unanswered"],
		["nonsense", "unanswered"],
	])("%j: %s", async (answer, result) => {
		expect(await askTurnstile(challenge, answering(answer))).toBe(result);
	});

	it("accepts the submission as “unanswered” if it does not come within two seconds", async () => {
		const start = Date.now();
		const never: typeof fetch = () => new Promise(() => {});
		expect(await askTurnstile(challenge, never)).toBe("unanswered");
		expect(Date.now() - start).toBeLessThan(2500);
		const failing: typeof fetch = () => Promise.reject(new Error("no route"));
		expect(await askTurnstile(challenge, failing)).toBe("unanswered");
	});

	it("is requested without the respondent's IP address", async () => {
		let sent = "";
		const send: typeof fetch = async (_, init) => {
			sent = String(init?.body);
			return Response.json({ success: true });
		};
		await askTurnstile(challenge, send);
		expect([...new URLSearchParams(sent).keys()]).toEqual([
			"secret",
			"response",
			"idempotency_key",
		]);
	});
});
