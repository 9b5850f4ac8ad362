import { describe, expect, it } from "vitest";
import { multipartFields, urlencodedFields } from "../../../src/platform/http/form-encoding.ts";

const bytesOf = (body: string) => new Uint8Array(Buffer.from(body, "latin1")).buffer;
const urlencoded = (body: string) => urlencodedFields(bytesOf(body));
const entriesOf = (body: string) => urlencoded(body).entries;

/** A multipart body; each character is one byte. */
function multipart(fields: Record<string, string>, file = "") {
	const parts = Object.entries(fields).map(
		([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
	);
	const attached = `--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n${file}\r\n`;
	const body = `${parts.join("")}${file && attached}--x--\r\n`;
	return multipartFields(bytesOf(body), "multipart/form-data; boundary=x");
}

describe("a urlencoded form", () => {
	it.each<[string, [string, string][]]>([
		["", []],
		[
			"a=1&a=2&b",
			[
				["a", "1"],
				["a", "2"],
				["b", ""],
			],
		],
		["a=%C3%A4+%F0%9F%99%82", [["a", "ä 🙂"]]],
		["a=100%", [["a", "100%"]]],
		["a=%EF%BF%BD", [["a", "\uFFFD"]]],
		["gr%F6%DFe=%E4+%80", [["größe", "ä €"]]],
		[
			"_charset_=windows-1252&a=%E4",
			[
				["_charset_", "windows-1252"],
				["a", "ä"],
			],
		],
		[
			"_charset_=iso-8859-2&a=%B1",
			[
				["_charset_", "iso-8859-2"],
				["a", "ą"],
			],
		],
		[
			"_charset_=UTF-8&a=%C3%A4",
			[
				["_charset_", "UTF-8"],
				["a", "ä"],
			],
		],
		[
			"_charset_=klingon&a=%C3%A4",
			[
				["_charset_", "klingon"],
				["a", "ä"],
			],
		],
		["a=\xC3\xA4", [["a", "ä"]]],
		["a=\xE4", [["a", "ä"]]],
		["%00a=1%00%07%0C2%0D%0A3%7F", [["a", "1 2\n3"]]],
		["a=%EF%BF%BE%C3%A4%C2%85%0D%0A", [["a", "ä\n"]]],
	])("%s says %j", (body, fields) => {
		expect(urlencoded(body)).toEqual({ entries: fields, unreadable: [] });
	});

	it.each([
		["UTF-8 beside a byte that is none", "a=%C3%A4&b=x%E4y"],
		["UTF-8 that is cut off", "a=%C3%A4&b=x%C3"],
		["what UTF-8 forbids, beside a typed U+FFFD", "a=%EF%BF%BD&b=x%FFy"],
		["another encoding than it names", "_charset_=utf-8&a=1&b=x%E4y"],
		["an encoding that nobody knows", "_charset_=klingon&a=1&b=x%E4y"],
		["bytes that are no characters in windows-1252 either", "a=1&b=x%81"],
	])("with %s names the field that cannot be read, and keeps the others", (_, body) => {
		const { entries, unreadable } = urlencoded(body);
		expect(unreadable).toEqual(["b"]);
		const values = new Map(entries);
		expect(values.get("b")).toMatch(/^x\uFFFD/);
		expect(values.get("a")).toMatch(/^[1ä\uFFFD]$/);
	});

	it("names every field that cannot be read, however many there are", () => {
		expect(urlencoded("a=%C3%A4&b=%FF&".repeat(20_000)).unreadable).toHaveLength(20_000);
	});

	it("is read to the end, however much of it is encoded", () => {
		const text = "ß€🙂".repeat(20_000);
		expect(entriesOf(`a=${encodeURIComponent(text)}`)).toEqual([["a", text]]);
	});
});

describe("a multipart form", () => {
	it("is read as windows-1252 if nothing in it can be UTF-8", async () => {
		expect((await multipart({ a: "\xC3\xA4" })).entries).toEqual([["a", "ä"]]);
		expect((await multipart({ a: "\xE4" })).entries).toEqual([["a", "ä"]]);
	});

	it("is read in the encoding that it names", async () => {
		const { entries } = await multipart({ _charset_: "iso-8859-2", a: "\xB1" });
		expect(entries).toContainEqual(["a", "ą"]);
	});

	it("is plain text, which a page may show again", async () => {
		const { entries } = await multipart({ "a\x07": "1\x00\x0C2\r\n3\x7F" });
		expect(entries).toEqual([["a", "1 2\n3"]]);
	});

	it("names the field that cannot be read, and keeps the others", async () => {
		const { entries, unreadable } = await multipart({ a: "\xC3\xA4", b: "x\xE4y" });
		expect(unreadable).toEqual(["b"]);
		expect(entries).toEqual([
			["a", "ä"],
			["b", "x\uFFFDy"],
		]);
	});

	it("is read well beside a file that is no text", async () => {
		const { entries, unreadable } = await multipart({ a: "\xC3\xA4" }, "\xFF\xE4\x00");
		expect(unreadable).toEqual([]);
		expect(entries[0]).toEqual(["a", "ä"]);
		expect(entries[1]?.[1]).toBeInstanceOf(File);
	});
});
