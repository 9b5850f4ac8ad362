import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	readNumber,
	writeNumber,
} from "../../../../src/surveys/questions/amount/number-notation.ts";

const RUNS = 300;
/** The largest answer, in thousandths. */
const MOST = 1e12;
const languages = [
	...["de", "de-AT", "de-CH", "de-x-leicht", "en", "en-GB", "en-IN", "fr", "fr-CH", "es", "es-MX"],
	...["pt", "it", "nl", "pl", "sv", "tr", "uk", "ar-EG", "fa", "hi", "ja"],
];

/** Returns the number that was read, or why there is none; the question takes two decimals. */
function read(text: string, language: string, decimals = 2): number | string {
	const reading = readNumber(text, language, decimals);
	return typeof reading === "string" ? reading : Number(reading.number) + 0;
}

// Sources: Duden “Zahlen und Ziffern” (de), Unicode CLDR “Number symbols” (all), SI Brochure §5.4.4 (spaces),
// the Swiss Federal Chancellery's “Schreibweisungen” (de-CH: apostrophe, and a point in amounts of money).
describe("a number as it is typed", () => {
	it.each<[string, string, number | string]>([
		["de", "1.000", 1000],
		["de", "10.000", 10_000],
		["de", "2.500", 2500],
		["de", "-1.234.567", -1_234_567],
		["de", "2,5", 2.5],
		["de", "1.234,5", 1234.5],
		["de", "0,29", 0.29],
		["de", "0,125", 0.125],
		["en", "1,000", 1000],
		["en", "10,000", 10_000],
		["en", "2,500", 2500],
		["en", "2.5", 2.5],
		["en", "1,234.5", 1234.5],
		["en", "0.29", 0.29],
		["de-CH", "1’000", 1000],
		["de-CH", "1'000.50", 1000.5],
		["de-AT", "1.000", 1000],
		["de-AT", "1 000,5", 1000.5],
		["fr", "1\u202f000,5", 1000.5],
		["fr", "1\u00a0000", 1000],
		["en-IN", "12,34,567", 1_234_567],
		["ar-EG", "١٬٢٣٤٫٥", 1234.5],
		["de-x-leicht", "1.000", 1000],
		["de", "−5", -5],
		["de", "+7", 7],
		["de", "1e3", 1000],
		["de", "007", 7],
		["de", ",5", 0.5],
	])("%s: %s is %d", (language, text, number) => {
		expect(read(text, language)).toBe(number);
	});

	// A keyboard for numbers may have only the other mark: it is taken where it can be nothing else.
	it.each<[string, string, number]>([
		["de", "2.5", 2.5],
		["de", "1000.5", 1000.5],
		["de", "0.125", 0.125],
		["de", "1,234.5", 1234.5],
		["en", "2,5", 2.5],
		["en", "1.234,5", 1234.5],
		["en", "1.234.567", 1_234_567],
	])("%s: %s can only be %d", (language, text, number) => {
		expect(read(text, language)).toBe(number);
	});

	it.each([
		["de", "1,000"],
		["de", "2,500"],
		["en", "1.000"],
		["en", "2.500"],
		["fr", "1.000"],
		["de-CH", "1.000"],
		["de-CH", "1,000"],
	])("%s: %s could be thousands or decimals, and is not guessed", (language, text) => {
		expect(read(text, language)).toBe("ambiguous");
	});

	it("has three decimals if the question takes three", () => {
		expect(read("2,500", "de", 3)).toBe(2.5);
		expect(read("2.500", "en", 3)).toBe(2.5);
		expect(read("2.500", "de", 3)).toBe(2500);
		expect(read("2,500", "en", 3)).toBe(2500);
	});

	it.each([
		"",
		" ",
		"viel",
		"1.2.3",
		"1,2,3",
		"1.00.000",
		"1,234,5",
		"12.34.567",
		"1 00",
		"1..5",
		"--1",
		"1.",
		"1e",
		"0x10",
		"1/2",
		"Infinity",
		"12345678901",
		"0.123.456",
	])("%s is none", (text) => expect(read(text, "de")).toBe("none"));
});

describe("any number", () => {
	const number = fc.record({
		language: fc.constantFrom(...languages),
		thousandths: fc.integer({ min: -MOST, max: MOST }),
		decimals: fc.integer({ min: 0, max: 3 }),
	});

	it("is read as it is written, in any language", () => {
		fc.assert(
			fc.property(number, ({ language, thousandths, decimals }) => {
				const value = Number((thousandths / 1000).toFixed(decimals));
				const text = writeNumber(value, language);
				expect(read(text, language, 3)).toBe(value + 0);
				const isUnclear = decimals < 3 && read(text, language, decimals) === "ambiguous";
				expect(isUnclear).toBe(false);
			}),
			{ numRuns: RUNS },
		);
	});

	it("is read as it is written without groups, and with as many decimals", () => {
		fc.assert(
			fc.property(number, ({ language, thousandths, decimals }) => {
				const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
				const format = new Intl.NumberFormat(language, { ...digits, useGrouping: false });
				const value = Number((thousandths / 1000).toFixed(decimals));
				expect(read(format.format(value), language, decimals)).toBe(value + 0);
			}),
			{ numRuns: RUNS },
		);
	});

	it("is never taken for another: what is read, written again, says the same", () => {
		const text = fc.stringMatching(/^-?[0-9]{1,4}([.,' ][0-9]{1,3}){0,3}$/);
		fc.assert(
			fc.property(text, fc.constantFrom(...languages), (typed, language) => {
				const value = read(typed, language, 3);
				fc.pre(typeof value === "number");
				expect(read(writeNumber(value, language), language, 3)).toBe(value);
				// The digits are those that were typed: at most three of them after the decimal mark.
				const digits = Number(typed.replace(/\D/g, ""));
				expect([0, 1, 2, 3].map((places) => digits / 10 ** places)).toContain(Math.abs(value));
			}),
			{ numRuns: RUNS * 3 },
		);
	});
});
