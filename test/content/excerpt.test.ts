import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerpt } from "../../src/content/excerpt.ts";

describe("excerpt", () => {
	it.each([
		["Kurz.", 20, "Kurz."],
		["Zwei  Wörter\n\nmehr", 20, "Zwei Wörter mehr"],
		["Erster Satz hier. Zweiter Satz folgt dann.", 30, "Erster Satz hier."],
		["Am 15. Juli 2024 ging es los. Dann kam mehr Text.", 30, "Am 15. Juli 2024 ging es los."],
		["Vieles, z. B. das Dach, ist neu und auch schön.", 30, "Vieles, z. B. das Dach, ist…"],
		["„Wirklich?“ Das fragte man sich in der Stadt.", 20, "„Wirklich?“"],
		["Ein. Danach ein sehr langer Satz ohne jedes Ende", 30, "Ein. Danach ein sehr langer…"],
		["Donaudampfschifffahrtsgesellschaft", 10, "Donaudamp…"],
		["", 10, ""],
		["Das war 2019. Dann kam vieles, vieles mehr.", 20, "Das war 2019."],
		["Dank Dr. Meier und Prof. Schulz wird alles gut.", 28, "Dank Dr. Meier und Prof…"],
		["Gut so! sagte sie, und ging dann nach Hause.", 15, "Gut so! sagte…"],
		["Der Termin: am Montag, dem ersten des Monats", 24, "Der Termin: am Montag…"],
		["😀😀😀😀", 4, "😀…"],
		["Wort", 1, "…"],
		["Wort", 0, ""],
	])("of %j in %i characters is %j", (text, length, expected) => {
		expect(excerpt(text, length)).toBe(expected);
	});

	it("is never longer than allowed, and well-formed Unicode", () => {
		const texts = fc.string({ unit: "grapheme", maxLength: 200 });
		fc.assert(
			fc.property(texts, fc.integer({ min: 2, max: 80 }), (text, length) => {
				const cut = excerpt(text, length);
				expect(cut.length).toBeLessThanOrEqual(length);
				expect(cut.isWellFormed()).toBe(true);
			}),
		);
	});
});
