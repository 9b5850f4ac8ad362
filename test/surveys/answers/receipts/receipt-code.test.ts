import { describe, expect, it } from "vitest";
import {
	submissionId,
	submissionIdentity,
} from "../../../../src/surveys/answers/receipts/receipt-code.ts";

const submission = "0f8e1c36-6a53-4a3e-9d5c-2f1f0a7b9c11";

describe("submissionIdentity", () => {
	it("is the same for the same number in upper and lower case", () => {
		expect(submissionIdentity("a", submission)).toEqual(
			submissionIdentity("a", submission.toUpperCase()),
		);
	});

	it("differs by survey and by submission", () => {
		const others = [
			submissionIdentity("b", submission),
			submissionIdentity("a", crypto.randomUUID()),
		];
		for (const other of others) {
			expect(other.id).not.toBe(submissionIdentity("a", submission).id);
			expect(other.receipt).not.toBe(submissionIdentity("a", submission).receipt);
		}
	});

	it("has a receipt that people can read out, and its hash as id", () => {
		const { receipt, id } = submissionIdentity("a", submission);
		expect(receipt).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{6}-){3}[0-9A-HJKMNP-TV-Z]{6}$/);
		expect(id).toBe(submissionId(receipt));
		expect(id).toMatch(/^[0-9a-f]{32}$/);
	});
});
