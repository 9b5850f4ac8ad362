import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine, excel, plain } from "../../../src/surveys/results/csv.ts";
import { cellsOf } from "../../support/csv.ts";

const dialects = [
	["plain", plain],
	["excel", excel],
] as const;

// What people type, and what programs try.
const nasty = fc.constantFrom(
	...["=", "+", "-", "@", "'", '"', ";", ",", "\n", "\t", " ", "\r", "＝", "0", "1", "."],
	...["ä", "ß", "👩‍👧", "\u0000", "\uFEFF", "\u202E", "שלום", "x", "=HYPERLINK(", "'=", "e"],
);
const text = fc.oneof(
	fc.array(nasty, { maxLength: 8 }).map((parts) => parts.join("")),
	fc.string({ unit: "binary" }),
);

const FORMULA = /^[^\S\t\r\n]*[=+\-@＝＋－＠]/;
const NEGATIVE = /^[^\S\t\r\n]*-\d{1,15}(?:[.,]\d{1,15})?$/;

/** What was typed, from a cell: the rule that README gives. */
function typed(cell: string, isMarked: (text: string) => boolean): string {
	const parts = cell.split(/([;,|\t\r\n])/);
	const text = parts
		.map((part, index) => {
			const bare = part.replace(/^'+/, "");
			const rest = bare + parts.slice(index + 1).join("");
			const isNegative =
				NEGATIVE.test(bare) || /^[^\S\t\r\n]*-\d{1,15},\d{1,15}(?:[;,|\t\r\n]|$)/.test(rest);
			const isInner = index > 0 && FORMULA.test(bare) && !isNegative;
			return isInner && part.startsWith("'") ? part.slice(1) : part;
		})
		.join("");
	const bare = text.replace(/^'+/, "");
	return text.startsWith("'") && isMarked(bare) ? text.slice(1) : text;
}

describe.each(dialects)("a %s table", (_, dialect) => {
	const lineOf = (...cells: Parameters<typeof csvLine>[0]) => csvLine(cells, dialect);
	const read = (...cells: Parameters<typeof csvLine>[0]) =>
		cellsOf(lineOf(...cells), dialect.separator)[0];
	const isMarked = (bare: string) => read(bare)?.[0]?.startsWith("'") === true;

	it("can be read back unchanged", () => {
		fc.assert(
			fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (texts) => {
				expect(read(...texts)?.map((cell) => typed(cell, isMarked))).toEqual(texts);
			}),
			{ numRuns: 2000 },
		);
	});

	it("never begins a cell like a formula, except for negative numbers", () => {
		fc.assert(
			fc.property(text, (typed) => {
				const [cell = ""] = read(typed) ?? [];
				expect(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell)).toBe(/^-\d+(?:[.,]\d+)?$/.test(cell));
			}),
			{ numRuns: 2000 },
		);
	});

	it("has no formula behind any separator inside a cell", () => {
		fc.assert(
			fc.property(text, (typed) => {
				const [, ...parts] = (read(typed)?.[0] ?? "").split(/[;|\t\r\n]/);
				for (const part of parts)
					expect(FORMULA.test(part)).toBe(/^[^\S\t\r\n]*-\d+(?:[.,]\d+)?(?:,|$)/.test(part));
			}),
			{ numRuns: 2000 },
		);
	});

	it.each([
		["=1+1", "'=1+1"],
		["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
		["+49 511 1234", "'+49 511 1234"],
		["@SUM(A1)", "'@SUM(A1)"],
		["- erstens\n- zweitens", "'- erstens\n'- zweitens"],
		["x;=WEBSERVICE(A1);y", "x;'=WEBSERVICE(A1);y"],
		["x, =1,\t+1|@A", "x,' =1,\t'+1|'@A"],
		["x;'=1;-5;-5,2;-5 Grad", "x;''=1;-5;-5,2;'-5 Grad"],
		["x\r\n＝1", "x\r\n'＝1"],
		[" =1", "' =1"],
		["＝1+1", "'＝1+1"],
		["\t=1", "'\t'=1"],
		["'=1", "''=1"],
		["'s ist gut", "'s ist gut"],
		["a=b", "a=b"],
		["-12", "-12"],
		["ich@news.example", "ich@news.example"],
	])("writes %j as %j", (given, cell) => {
		expect(read(given)).toEqual([cell]);
	});

	it("writes booleans as 1 and 0, and leaves undefined cells empty", () => {
		expect(lineOf(true, false, undefined, 7)).toBe(`1,0,,7\r\n`.replaceAll(",", dialect.separator));
	});
});

describe("a table for Excel", () => {
	const read = (cell: string | number) => cellsOf(csvLine([cell], excel), ";")[0]?.[0];

	it("has German numbers", () => {
		expect([-2.5, 1000, 0.125].map(read)).toEqual(["-2,5", "1000", "0,125"]);
	});

	it.each(["01067", "1/2", "2-3", "3.10", "10:30", "1e5", "50 %", "1234567890123456"])(
		"keeps %s the text that it is",
		(figures) => {
			expect(read(figures)).toBe(`'${figures}`);
		},
	);

	it.each(["42", "-3", "0", "2024-07-15", "2024-07-15 14:30:05", "15.07.2024", "3 Zimmer", "–"])(
		"leaves %s to Excel as it is",
		(words) => {
			expect(read(words)).toBe(words);
		},
	);
});

describe("a plain table", () => {
	it("leaves digits and numbers as they are", () => {
		expect(csvLine([-2.5, "01067", "1/2"], plain)).toBe("-2.5,01067,1/2\r\n");
	});
});
