import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { germanStem } from "../../../src/articles/article/german-stem.ts";
import { toSearchWords, wordsIn } from "../../../src/articles/article/search-words.ts";

const spelled = (text: string) => wordsIn(text).map((word) => word.spelled);

describe("the words of a text", () => {
	it.each([
		["Woh\u00ADnung am\u200B Kai, Do\u200Bnau", ["wohnung", "am", "kai", "donau"]],
		["ﬁnden ﬅumm ｆｕｌｌ ㎡", ["finden", "stumm", "full", "m2"]],
		["Łódź Gdańsk Đakovo Þór Œuvre", ["lodz", "gdansk", "dakovo", "thor", "ouvre"]],
		["Οδός ΟΔΌΣ οδοσ", ["οδοσ", "οδοσ", "οδοσ"]],
		["Ёлка йод", ["елка", "иод"]],
		["Straße STRAẞE Übung Uebung", ["strasse", "strasse", "ubung", "ubung"]],
		[
			"Mieter*innen Bürger:in Leser_innen Ärzt·in Kolleg/-innen",
			["mieterinnen", "burgerin", "leserinnen", "arztin", "kolleginnen"],
		],
		["siehe:innen und Haus:info", ["sieheinnen", "und", "haus", "info"]],
		["東京都 हिन्दी 한국어", ["東京都", "हिन्दी", "한국어"]],
		["\uE000miet \uE001miet", ["miet", "miet"]],
	])("of %j are %j", (text, words) => {
		expect(spelled(text)).toEqual(words);
	});

	it("are read the same when they are read again", () => {
		assert(
			property(string({ unit: "grapheme", maxLength: 40 }), (text) => {
				const once = spelled(text).join(" ");
				// “aee” is “ae” once, and “a” twice: only index and search must agree, and both read once.
				const isStable = !/[aou]e/.test(once);
				if (isStable) expect(spelled(once).join(" ")).toBe(once);
			}),
		);
	});
});

describe("the German stem", () => {
	it.each([
		["mieter", "mieters", "mietern", "mieterin", "mieterinnen"],
		["haus", "hauses", "hauser", "hausern"],
		["wohnung", "wohnungen"],
		["verhaltnis", "verhaltnisse", "verhaltnissen"],
		["bad", "bader", "badern", "bades"],
		["kollege", "kollegen", "kollegin", "kolleginnen"],
		["steuer", "steuern"],
		["nachbar", "nachbarn", "nachbarin", "nachbarinnen"],
		["artikel", "artikeln", "artikels"],
	])("of %s is that of its forms", (...forms) => {
		expect(new Set(forms.map(germanStem)).size).toBe(1);
	});

	it.each([
		"gas",
		"bus",
		"haus",
		"not",
		"eis",
		"tor",
		"berlin",
		"termin",
		"login",
		"garn",
		"see",
		"2024",
		"a",
		"",
	])("of %j is itself", (word) => {
		expect(germanStem(word)).toBe(word);
	});
});

it("what is indexed of an article is its words in order, then words of one gender and stems, each once", () => {
	const article = {
		title: "Die Häuser der Mieter*innen",
		summary: "Kurz",
		topics: ["Bau"],
		authors: ["Ada"],
	};
	const german = toSearchWords({ ...article, language: "de-AT" }, "Häuser Häuser");
	expect(german).toEqual({
		title: "die hauser der mieterinnen \uE000 mieter \uE000 mieterin \uE000haus \uE000miet",
		summary: "kurz bau ada",
		text: "hauser hauser \uE000haus",
	});
	expect(toSearchWords({ ...article, language: "en" }, "houses").text).toBe("houses");
});

it("what is indexed of a long text fits into a row of D1", () => {
	const article = { title: "", summary: "", topics: [], authors: [], language: "de" };
	const { text } = toSearchWords(article, "ﷺ".repeat(300_000));
	expect(Buffer.byteLength(text)).toBeLessThan(1_900_004);
	expect(Buffer.byteLength(text)).toBeGreaterThan(1_899_000);
});
