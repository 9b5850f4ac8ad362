import { describe, expect, it } from "vitest";
import { holdsToken } from "../../../src/newsroom/credentials.ts";

const token = "s3cret:with-colon";
const basic = (pair: string) => `Basic ${btoa(pair)}`;

describe("holdsToken", () => {
	it.each([
		[`Bearer ${token}`, true],
		[`bearer ${token}`, true],
		[basic(`anyone:${token}`), true],
		[basic(`:${token}`), true],
		[`Bearer ${token}x`, false],
		["Bearer ", false],
		[basic(`${token}:`), false],
		[basic("anyone"), false],
		[`Digest ${token}`, false],
		["__proto__ x", false],
		[undefined, false],
	])("%s: %s", (header, expected) => {
		expect(holdsToken(header, token)).toBe(expected);
	});
});
