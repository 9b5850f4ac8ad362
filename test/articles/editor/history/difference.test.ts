import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf, type Part } from "../../../../src/articles/editor/history/difference.ts";
import { wordsOfText } from "../../../../src/articles/editor/history/words-of-text.ts";

const without = (kind: Part["kind"], parts: Part[] = []) =>
	parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join("");
const SIGN = { same: "", added: "+", removed: "-" };
const marked = (before: string, after: string, language = "de") =>
	differenceOf(before, after, language)?.map(({ kind, text }) =>
		kind === "same" ? text : `{${SIGN[kind]}${text}}`,
	);

/** Texts that share words and lines, with signs, spaces and what is no word. */
const word = fc.constantFrom(
	"Der",
	"Hafen",
	"wird",
	"größer",
	"12.500",
	"„ja“",
	"👩‍🚀",
	"我们去",
	"\r",
);
const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(" "));
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n"));
const LONG = Array.from({ length: 2000 }, (_, n) => `Zeile ${n} mit sieben Wörtern darin, eins`);

describe("differenceOf", () => {
	it("holds both texts, whatever was typed", () => {
		fc.assert(
			fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (before, after) => {
				const parts = differenceOf(before, after, "de");
				expect(without("added", parts)).toBe(before);
				expect(without("removed", parts)).toBe(after);
				for (const [index, { kind, text }] of (parts ?? []).entries()) {
					expect(text).not.toBe("");
					expect(kind).not.toBe(parts?.[index + 1]?.kind);
				}
			}),
		);
	});

	it("has one part of a text that did not change, and none of nothing", () => {
		expect(marked("Guten Morgen!\n", "Guten Morgen!\n")).toEqual(["Guten Morgen!\n"]);
		expect(marked("", "")).toEqual([]);
	});

	it.each([
		["a word", "Der Hafen wächst.", "Der Hafen schrumpft.", "Der Hafen {-wächst}{+schrumpft}."],
		["a sign", "Ja, gut", "Ja gut", "Ja{-,} gut"],
		[
			"words with spaces between",
			"alle drei Tage kommt er",
			"nur heute kommt er",
			"{-alle drei Tage }{+nur heute }kommt er",
		],
		["a line", "a\n\nb\n", "a\n\nx\n\nb\n", "a\n\n{+x\n\n}b\n"],
		["another line", "Der Hafen\n", "Ein Schiff kam an\n", "{-Der Hafen\n}{+Ein Schiff kam an\n}"],
		["Chinese", "我们今天去北京", "我们明天去北京", "我们{-今天}{+明天}去北京"],
	])("marks %s", (_, before, after, expected) => {
		expect(marked(before, after)?.join("")).toBe(expected);
	});

	it("compares long texts by lines where words would take too long, and says when it cannot", () => {
		const text = LONG.join("\n\n");
		const few = text.replaceAll("7 mit", "7 ohne");
		expect(differenceOf(text, few, "de")?.filter(({ kind }) => kind === "added")[0]?.text).toBe(
			"ohne",
		);
		expect(differenceOf(text, text.replaceAll("mit", "ohne"), "de")).toBeUndefined();
		const oneLine = text.replaceAll("\n\n", " ");
		expect(differenceOf(oneLine, oneLine.replaceAll("mit", "ohne"), "de")).toHaveLength(2);
		expect(differenceOf("\n".repeat(1_000_000), "x", "de")).toBeUndefined();
	});
});

it("divides a text into words without losing a sign", () => {
	fc.assert(
		fc.property(fc.oneof(text, fc.string()), (typed) => {
			expect(wordsOfText(typed, "de").join("")).toBe(typed);
		}),
	);
});
