import { describe, expect, it } from "vitest";
import { reasonOf } from "../../src/platform/log.ts";

describe("reasonOf", () => {
	it("leaves out the parameters that a failed query's message repeats", () => {
		const cause = new Error("no such table");
		const failed = new Error("Failed query, params: secret answer", { cause });
		expect(reasonOf(failed)).toContain("no such table");
		expect(reasonOf(failed)).not.toContain("secret answer");
	});

	it("takes whatever is thrown", () => {
		expect(reasonOf("text")).toBe("text");
	});
});
