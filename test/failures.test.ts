import { describe, expect, it } from "vitest";
import { makeWellFormed } from "./support/well-formed-errors.ts";

describe("the errors of a failed test", () => {
	it("have no lone surrogate, which would end the run instead of the test", () => {
		const error = {
			message: "expected '\ud800' to be 'x'",
			diff: undefined,
			actual: { "\udc00": ["a\ud800", 1, null] },
			cause: { message: "\udfff" },
		};
		makeWellFormed([error]);
		expect(error).toEqual({
			message: "expected '\ufffd' to be 'x'",
			diff: undefined,
			actual: { "\ufffd": ["a\ufffd", 1, null] },
			cause: { message: "\ufffd" },
		});
	});

	it("keep every other letter", () => {
		const error = { message: "“Straße” \u{1f600} \u0000" };
		makeWellFormed([error]);
		expect(error.message).toBe("“Straße” \u{1f600} \u0000");
	});
});
