import { describe, expect, it } from "vitest";
import {
	submissionId,
	submissionIdentity,
} from "../../../../src/surveys/answers/receipts/receipt-code.ts";

const submission = "0f8e1c36-6a53-4a3e-9d5c-2f1f0a7b9c11";
const answers = { role: "owner", quality: 4 };

describe("submissionIdentity", () => {
	it("is the same for the same number in upper and lower case", () => {
		expect(submissionIdentity("a", submission, answers)).toEqual(
			submissionIdentity("a", submission.toUpperCase(), answers),
		);
	});

	it("is the same whatever the order of the answers", () => {
		const { role, quality } = answers;
		expect(submissionIdentity("a", submission, { quality, role })).toEqual(
			submissionIdentity("a", submission, answers),
		);
	});

	it("differs by survey, by number and by answers", () => {
		const others = [
			submissionIdentity("a", submission, { ...answers, quality: 5 }),
			submissionIdentity("b", submission, answers),
			submissionIdentity("a", crypto.randomUUID(), answers),
		];
		for (const other of others) {
			expect(other.id).not.toBe(submissionIdentity("a", submission, answers).id);
			expect(other.receipt).not.toBe(submissionIdentity("a", submission, answers).receipt);
		}
	});

	it("tells other answers under the same number, in the same survey", () => {
		const { number } = submissionIdentity("a", submission, answers);
		expect(submissionIdentity("a", submission, {}).number).toBe(number);
		expect(submissionIdentity("b", submission, answers).number).not.toBe(number);
		expect(submissionIdentity("a", crypto.randomUUID(), answers).number).not.toBe(number);
	});

	it("has a receipt that people can read out, and its hash as id", () => {
		const { receipt, id } = submissionIdentity("a", submission, answers);
		expect(receipt).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{6}-){3}[0-9A-HJKMNP-TV-Z]{6}$/);
		expect(id).toBe(submissionId(receipt));
		expect(id).toMatch(/^[0-9a-f]{32}$/);
	});
});
