import { describe, expect, it } from "vitest";
import { multipartAsUtf8, urlencodedFields } from "../../../src/platform/http/form-encoding.ts";

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
	])("%s says %j", (body, fields) => {
		expect(urlencodedFields(body)).toEqual(fields);
	});

	it("in an encoding that nobody knows is broken", () => {
		expect(() => urlencodedFields("_charset_=klingon&a=1")).toThrow(RangeError);
	});
});

describe("a multipart form", () => {
	it("is read as windows-1252 if it is no UTF-8", () => {
		const text = (bytes: number[]) =>
			new TextDecoder().decode(multipartAsUtf8(new Uint8Array(bytes).buffer));
		expect(text([0xc3, 0xa4])).toBe("ä");
		expect(text([0xe4])).toBe("ä");
	});
});
