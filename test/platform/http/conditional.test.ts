import { describe, expect, it } from "vitest";
import {
	entityTag,
	failedPrecondition,
	isNotModified,
} from "../../../src/platform/http/conditional-requests.ts";

const etag = 'W/"a,b"';
const lastModified = new Date("2024-07-15T07:00:00.500Z");
const since = (date: string) => new Headers({ "If-Modified-Since": date });
const tagged = (name: string, tags: string) => new Headers({ [name]: tags });

const change = (headers: Headers) =>
	new Request("https://news.example", { method: "PUT", headers });

describe("If-None-Match", () => {
	it.each([
		['W/"a,b"', true],
		['"a,b"', true],
		['"x", W/"a,b"', true],
		["*", true],
		['"a"', false],
		['"a", "b"', false],
		["a,b", false],
		["", false],
	])('%s matches W/"a,b": %s', (tags, expected) => {
		expect(isNotModified(tagged("If-None-Match", tags), { etag })).toBe(expected);
	});

	it("decides alone, whatever If-Modified-Since says", () => {
		const headers = since("Tue, 16 Jul 2024 07:00:00 GMT");
		headers.set("If-None-Match", '"other"');
		expect(isNotModified(headers, { etag, lastModified })).toBe(false);
	});
});

describe("If-Modified-Since", () => {
	it.each([
		["Mon, 15 Jul 2024 07:00:00 GMT", true],
		["Mon, 15 Jul 2024 07:00:01 GMT", true],
		["Mon, 15 Jul 2024 06:59:59 GMT", false],
		["yesterday", false],
	])("%s: not modified is %s", (date, expected) => {
		expect(isNotModified(since(date), { etag, lastModified })).toBe(expected);
	});

	it("means nothing where no time is known", () => {
		expect(isNotModified(since("Mon, 15 Jul 2024 07:00:00 GMT"), { etag })).toBe(false);
	});
});

describe("If-Match", () => {
	it.each([
		['"1"', '"1"', true],
		['"1"', '"2"', false],
		["*", '"2"', true],
		["*", undefined, false],
		['"1"', undefined, false],
	])("%s lets a change of %s pass: %s", (tags, current, expected) => {
		const failed = failedPrecondition(change(tagged("If-Match", tags)), current);
		expect(failed === undefined).toBe(expected);
	});

	it.each(["1", "a,b", '"1', '"1", 2', "", 'w/"1"', '*, "1"'])(
		"has no entity tag in %s",
		(tags) => {
			for (const name of ["If-Match", "If-None-Match"])
				expect(failedPrecondition(change(tagged(name, tags)), '"1"')).toBe("unquoted");
		},
	);

	it("is not asked for", () => {
		expect(failedPrecondition(change(new Headers()), undefined)).toBeUndefined();
	});

	it("tells what is missing from what has changed", () => {
		expect(failedPrecondition(change(tagged("If-Match", "*")), undefined)).toBe("absent");
		expect(failedPrecondition(change(tagged("If-Match", '"1"')), '"2"')).toBe("changed");
	});
});

describe("If-None-Match of a change", () => {
	it.each([
		["*", '"1"', "exists"],
		['"1"', '"1"', "exists"],
		['"2"', '"1"', undefined],
		["*", undefined, undefined],
	])("%s of what stands as %s: %s", (tags, current, expected) => {
		expect(failedPrecondition(change(tagged("If-None-Match", tags)), current)).toBe(expected);
	});

	it("forbids no reading", () => {
		const read = new Request("https://news.example", { headers: tagged("If-None-Match", "*") });
		expect(failedPrecondition(read, '"1"')).toBeUndefined();
	});
});

describe("entityTag", () => {
	it("is weak, quoted, and the same for text and its bytes", () => {
		const bytes = new TextEncoder().encode("Grüße");
		expect(entityTag("Grüße")).toMatch(/^W\/"[\w-]{27}"$/);
		expect(entityTag(bytes)).toBe(entityTag("Grüße"));
		expect(entityTag("Gruß")).not.toBe(entityTag("Grüße"));
	});
});
