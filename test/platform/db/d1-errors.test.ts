import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { isPassingError, isStatementError } from "../../../src/platform/db/d1-errors.ts";
import { deadlineSession } from "../../../src/platform/db/deadline-session.ts";
import { isUnavailable } from "../../../src/platform/deadline.ts";

const failure = (sql: string, ...values: unknown[]) =>
	deadlineSession(env.DB, "first-primary")
		.prepare(sql)
		.bind(...values)
		.run()
		.then(
			() => undefined,
			(error: unknown) => error,
		);

describe("the error of D1", () => {
	it.each([
		["a missing column", "SELECT nothing FROM publication", []],
		["a missing table", "SELECT 1 FROM nothing", []],
		["a wrong syntax", "SELEC 1", []],
		["a value of the wrong type", "UPDATE publication SET revision = 'x'", []],
		["a constraint", "INSERT INTO publication SELECT * FROM publication", []],
		["too many values", `SELECT ${Array(101).fill("?").join()}`, Array(101).fill(1)],
	])("for %s is the statement's own", async (_, sql, values) => {
		const error = await failure(sql, ...values);
		expect(error).toBeInstanceOf(Error);
		expect(isStatementError(error)).toBe(true);
		expect(isUnavailable(error)).toBe(false);
	});

	it.each([
		"D1_ERROR: Network connection lost.",
		"D1_ERROR: D1 DB storage caused object to be reset.",
		"D1_ERROR: D1 DB reset because its code was updated.",
		"D1_ERROR: Cannot resolve D1 DB due to transient issue on remote node.",
	])("%s passes", (message) => {
		const error = new Error("D1 failed", { cause: new Error(message) });
		expect([isPassingError(error), isStatementError(error)]).toEqual([true, false]);
	});

	it.each([
		"D1_ERROR: D1 DB is overloaded. Too many requests queued.",
		"D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.",
		"D1_ERROR: internal error",
		"D1_ERROR: attempt to write a readonly database: SQLITE_READONLY",
	])("%s is D1's own and does not pass at once", (message) => {
		expect([isPassingError(new Error(message)), isStatementError(new Error(message))]).toEqual([
			false,
			false,
		]);
	});
});
