import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTexts } from "../../../../src/articles/editor/history/merge-texts.ts";

const text = fc
	.array(fc.constantFrom("", "a", "b", "c", "d"), { maxLength: 9 })
	.map((lines) => lines.join("\n"));

describe("mergeTexts", () => {
	it("takes the change of the one who made any, and what both did the same", () => {
		fc.assert(
			fc.property(text, text, (base, changed) => {
				const end = (merged: string | undefined) => merged?.replace(/\n+$/, "");
				expect(mergeTexts(base, changed, base)).toEqual({ text: changed, clashes: [] });
				expect(end(mergeTexts(base, base, changed)?.text)).toBe(end(changed));
				expect(mergeTexts(base, changed, changed)).toEqual({ text: changed, clashes: [] });
			}),
		);
	});

	it("merges changes of different lines, and puts mine where both changed one", () => {
		const lines = fc.array(fc.nat(9), { minLength: 1, maxLength: 12 });
		const edits = fc.array(fc.constantFrom("", "mine", "theirs", "both"), {
			minLength: 12,
			maxLength: 12,
		});
		fc.assert(
			fc.property(lines, edits, (numbers, edits) => {
				// Lines that nobody changes stand between those that somebody changes.
				const made = (who: string) =>
					numbers
						.map(
							(n, i) => `${n}.${i}${[who, "both"].includes(edits[i] ?? "") ? who : ""}\n-${i}-\n`,
						)
						.join("");
				const merged = mergeTexts(
					made("nobody").replaceAll("nobody", ""),
					made("mine"),
					made("theirs"),
				);
				const expected = numbers.map(
					(n, i) => `${n}.${i}${edits[i] === "both" ? "mine" : edits[i]}\n-${i}-\n`,
				);
				expect(merged?.text).toBe(expected.join(""));
				const clashes = numbers.flatMap((n, i) =>
					edits[i] === "both" ? [{ mine: `${n}.${i}mine\n`, theirs: `${n}.${i}theirs\n` }] : [],
				);
				expect(merged?.clashes).toEqual(clashes);
			}),
		);
	});

	it.each([
		[
			"what one adds at the end while the other changes the line before",
			"a\n\nb",
			"a\n\nb\n\nc",
			"a\n\nB",
			"a\n\nb\n\nc",
			1,
		],
		[
			"an end that one adds and a beginning that the other changes",
			"a\n\nb",
			"a\n\nb\n\nc",
			"A\n\nb",
			"A\n\nb\n\nc",
			0,
		],
		[
			"a line that one removes and the other changes",
			"a\n\nb\n\nc",
			"a\n\nc",
			"a\n\nB\n\nc",
			"a\n\nc",
			1,
		],
		["two texts that began with nothing", "", "mine", "theirs", "mine", 1],
	])("merges %s", (_, base, mine, theirs, expected, clashes) => {
		const merged = mergeTexts(base, mine, theirs);
		expect([merged?.text, merged?.clashes.length]).toEqual([expected, clashes]);
	});

	it("says when a text is too different from the beginning", () => {
		const many = Array.from({ length: 3000 }, (_, n) => n).join("\n");
		expect(mergeTexts(many, "x", many)).toBeUndefined();
	});
});
