import { afterEach, describe, expect, it, vi } from "vitest";
import { logSometimes, reasonOf } from "../../src/platform/log.ts";

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

describe("logSometimes", () => {
	afterEach(() => {
		vi.useRealTimers();
		vi.restoreAllMocks();
	});

	it("writes one line of a kind in ten seconds, and lines of other kinds", () => {
		vi.useFakeTimers({ toFake: ["Date"] });
		const written = vi.spyOn(console, "error").mockReturnValue();
		for (const details of ["first", "second"]) logSometimes("A fault", details);
		logSometimes("Another fault", "first");
		vi.advanceTimersByTime(9999);
		logSometimes("A fault", "third");
		vi.advanceTimersByTime(1);
		logSometimes("A fault", "fourth");
		expect(written.mock.calls.flat()).toEqual([
			"A fault: first",
			"Another fault: first",
			"A fault: fourth",
		]);
	});
});
