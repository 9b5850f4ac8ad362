import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_HINTS } from "../../../src/articles/house-style/hint.schema.ts";
import {
	houseStyleHints,
	type Judged,
} from "../../../src/articles/house-style/house-style-hints.ts";
import { mendLine, mendTypography } from "../../../src/articles/house-style/mend-typography.ts";
import { partsOfMarkdown } from "../../../src/content/markdown-parts.ts";
import { languages } from "../../../src/words/languages.ts";

const good: Judged = {
	title: "Hafen gesperrt",
	summary: "Der Hafen ist bis Montag gesperrt.",
	body: { markdown: "„Bis Montag“, sagt das Amt." },
	language: "de",
};

const ofText = (markdown: string, language = "de") =>
	houseStyleHints({ ...good, body: { markdown }, language });
const rulesOf = async (hints: Promise<{ rule: string }[]>) => (await hints).map(({ rule }) => rule);

describe("the house style", () => {
	it.each<[what: string, article: Partial<Judged>, rules: string[]]>([
		["nothing", {}, []],
		["a title of 100 letters", { title: "ä".repeat(100) }, []],
		["a longer title", { title: "ä".repeat(101) }, ["title_length"]],
		["100 emoji", { title: "🚢".repeat(100) }, []],
		["a title that another article has", { sameTitle: "hafen" }, ["title_exists"]],
		["straight marks in the title", { title: '"Nein" zum Hafen' }, ["quotes"]],
		["no summary", { summary: undefined }, ["summary_missing"]],
		["a hyphen in the summary", { summary: "Hafen - zu 10 % gesperrt" }, ["dash"]],
		["a picture without words", { imageAlt: " " }, ["image_alt"]],
		["a picture with words", { imageAlt: "Ein Kran" }, []],
		[
			"a word of the list in its text, twice",
			{
				houseWords: [["Amt", "Behörde"]],
				body: { markdown: "Das Amt, Amt. Amts-, Amtsblatt, `Amt`" },
			},
			["house_word"],
		],
		[
			"one in title and summary",
			{
				houseWords: [
					["Hafen", "Port"],
					["C++", "C#"],
				],
			},
			["house_word", "house_word"],
		],
		["an empty title and text", { title: "", body: { markdown: "" } }, []],
	])("says of an article with %s: %j", async (_, article, rules) => {
		expect(await rulesOf(houseStyleHints({ ...good, ...article }))).toEqual(rules);
	});

	it.each<[text: string, rules: string[], language?: string]>([
		['Er sagte "ja".', ["quotes"]],
		["Er sagte “ja”.", ["quotes"]],
		['Er sagte „ja".', ["quotes"]],
		['"**Ja**", sagte er, "und *nein*"', ["quotes"]],
		['Ein Monitor mit 27" und `"code"` in <b title="x">Fett</b>', []],
		['<code>"x" - y</code> und <pre>"x"</pre>', []],
		['    "x" - 10 %', []],
		["„Ja“, »ja« und «ja»", []],
		["Er sagte “yes” or ‘no’.", [], "en"],
		['Er sagte "yes".', ["quotes"], "en"],
		['"oui" - 10 %', [], "fr"],
		["Der Hafen - ein Ort", ["dash"]],
		["Der Hafen -\nein Ort -- hier", ["dash"]],
		["- Der Hafen\n- Hafen- und Seefahrt, E-Mail", []],
		["Nur 10 % und 5 €, nach § 5", ["protected_space"]],
		["Nur 10%, nach §5", ["protected_space"]],
		["Ein 10%iger Anteil, 10\u00a0% und §\u00a05", []],
		["z. B. hier, z.B. dort, S. 3, d.h. bald, Abs. 2", ["protected_space"]],
		["z.\u00a0B. S.\u00a03 USA. 3 Tage", []],
		['https://a.example/z.B./10%/?a="b" und www.a.example/"x"', []],
		['Er sagte:"Ja", sie:"Nein", er: 6"', ["quotes"]],
		["Das ist **fett **und mehr", ["visible_mark"]],
		["Das ist *kursiv * und *", []],
		["*Das ist kursiv", []],
		["_Das ist *halb", ["visible_mark"]],
		["Mieter*innen und snake_case_name, 5 * 3, \\*Fußnote\\*", []],
		["##Überschrift", ["visible_mark"]],
		["1996. Das war ein Jahr", ["accidental_list"]],
		["3. Oktober ist Feiertag", []],
		["1. Erstens\n2. Zweitens", []],
		["1. Erstens\n\nText\n\n2. Zweitens\n\nText", []],
		["![](https://a.example/kran.jpg)", ["picture_alt"]],
		["![Ein Kran](https://a.example/kran.jpg)", []],
		['<img src="https://a.example/kran.jpg">', ["picture_alt"]],
		['<img src="https://a.example/kran.jpg" alt="Ein Kran">', []],
		["Mehr [hier](https://a.example) und [](https://b.example)", ["link_text", "link_text"]],
		["[![Ein Kran](/k.jpg)](https://a.example) [Zum Hafen](/x) <https://a.example>", []],
		["[hier](/x)", [], "en"],
		["[Click here](/x)", ["link_text"], "en"],
	])("says of the text %j: %j %s", async (text, rules, language) => {
		expect(await rulesOf(ofText(text, language))).toEqual(rules);
	});

	it("judges HTML by the same rules", async () => {
		const html =
			'<p>Er sagte "<b>ja</b>" - zu 10 %. <a href="/x">hier</a> <code>"x"</code></p><img src="k.jpg"><pre>a - b</pre>';
		const hints = await houseStyleHints({ ...good, body: { html } });
		expect(hints.map(({ rule, pointer }) => `${pointer} ${rule}`)).toEqual(
			["picture_alt", "link_text", "quotes", "dash", "protected_space"].map(
				(rule) => `#/body/html ${rule}`,
			),
		);
	});

	it("names the words, those that should stand there, and how often", async () => {
		const [quotes] = await ofText('Das Amt sagt "ja" und "nein" und meint "vielleicht".');
		expect(quotes).toEqual({
			id: expect.stringMatching(/^quotes-[0-9a-f]{8}$/),
			rule: "quotes",
			pointer: "#/body/markdown",
			excerpt: 'Das Amt sagt "ja" und "nein" und meint "vielleicht".',
			wanted: 'Das Amt sagt „ja“ und "nein" und meint "vielleicht".',
			count: 3,
			detail: expect.stringContaining("(3 times)"),
		});
	});

	it("gives a finding the same id after changes elsewhere, and no id twice", async () => {
		const links = "[hier](/a) [hier](/b) [mehr](/c)";
		const before = (await ofText(links)).map(({ id }) => id);
		const after = (await ofText(`Davor "neu".\n\n${links}`)).map(({ id }) => id);
		expect(new Set(before).size).toBe(3);
		expect(after).toEqual(expect.arrayContaining(before));
	});

	it("says at most ten times the same, and fifty things", async () => {
		const hints = await ofText("[hier](/a) ![](/b.jpg) \n\n**a ** b\n\n".repeat(40));
		expect(hints.length).toBe(30);
		expect(hints.length).toBeLessThanOrEqual(MOST_HINTS);
	});

	it("judges no text that is too complex to be published", async () => {
		expect(await ofText("> ".repeat(5000))).toEqual([]);
	});

	it("has words for each rule in each language", () => {
		const names = Object.values(languages).map(({ houseStyle }) => Object.keys(houseStyle.rules));
		for (const each of names) expect(each).toEqual(names[0]);
	});
});

describe("mending typography", () => {
	it.each<[typed: string, mended: string, language?: string]>([
		['Er sagte "ja" - zu 10%.', "Er sagte „ja“ – zu 10\u00a0%."],
		['„Ja" und “nein”', "„Ja“ und „nein“"],
		['Er sagte \\"ja\\" &quot;so&quot;', "Er sagte „ja“ „so“"],
		['> Er "sagte\n> ja" -\n> zu', "> Er „sagte\n> ja“ –\n> zu"],
		['"**Ja**" [so "x"](/a "b - c") `"y"`', '„**Ja**“ [so „x“](/a "b - c") `"y"`'],
		[
			'["ja"] - [a "b"][c]\n\n["ja"]: /x "y"\n[c]: /z',
			'["ja"] – [a "b"][c]\n\n["ja"]: /x "y"\n[c]: /z',
		],
		['3. Oktober - "ja"', "3. Oktober – „ja“"],
		["z.B. S. 3, § 5", "z.\u00a0B. S.\u00a03, §\u00a05"],
		['| a "b" | c - d |\n|-|-|\n| "e" | \\"f\\" |', "| a „b“ | c – d |\n|-|-|\n| „e“ | „f“ |"],
		[
			'```\n"a" - b\n```\n<div title="a - b">"a"</div>',
			'```\n"a" - b\n```\n<div title="a - b">"a"</div>',
		],
		['He said "yes" - twice.', "He said “yes” – twice.", "en"],
		['27" und "allein', '27" und "allein'],
		['Zeile "eins"\r\nZeile - "zwei"', "Zeile „eins“\r\nZeile – „zwei“"],
	])("turns %j into %j", async (typed, mended, language = "de") => {
		expect(await mendTypography(typed, language)).toBe(mended);
		expect(await mendTypography(mended, language)).toBe(mended);
	});

	it("mends a line", () => {
		expect(mendLine('"Nein" - zu 10 %', "de")).toBe("„Nein“ – zu 10 %");
	});

	const PIECES = [
		...[
			'"',
			"“",
			"”",
			"„",
			" - ",
			" -- ",
			"-",
			"10 %",
			"5%",
			"z.B.",
			"§ 5",
			"\\",
			'\\"',
			"&quot;",
			"&amp;",
		],
		...[
			"*",
			"**",
			"_",
			"`",
			"```\n",
			"[",
			"](/x)",
			"]: /y\n",
			"![",
			"<b>",
			"</b>",
			"<code>",
			"</code>",
			"<",
		],
		...[
			"\n",
			"\n\n",
			"> ",
			"- ",
			"3. ",
			"3. Oktober ",
			"    ",
			"| ",
			"|-|\n",
			"[^1]",
			"[^1]: ",
			"# ",
		],
		...[
			" ",
			"a",
			"ä",
			"😀",
			"www.a.example/_b_",
			"https://a.example/",
			"\r\n",
			"\0",
			"\ud800",
			"a@b.example",
		],
	];
	const text = fc
		.array(fc.constantFrom(...PIECES), { maxLength: 40 })
		.map((pieces) => pieces.join(""));

	it("changes characters of the text alone, and nothing the second time", async () => {
		await fc.assert(
			fc.asyncProperty(text, fc.constantFrom("de", "en"), async (typed, language) => {
				const mended = await mendTypography(typed, language);
				expect(await mendTypography(mended, language)).toBe(mended);
				const [before, after] = [partsOfMarkdown(typed), partsOfMarkdown(mended)];
				expect(after.pictures).toEqual(before.pictures);
				expect(after.links.map(({ address }) => address)).toEqual(
					before.links.map(({ address }) => address),
				);
				expect(after.prose.map(plain)).toEqual(before.prose.map(plain));
				expect((await ofText(typed, language)).length).toBeLessThanOrEqual(MOST_HINTS);
			}),
			{ numRuns: 150 },
		);
	});

	const plain = ({ text }: { text: string }) =>
		text
			.replace(/["“”„]/g, '"')
			.replace(/--?|–/g, "-")
			.replace(/[ \u00a0]/g, "");

	it.each([
		["quotation marks", '"a" '],
		["hyphens", "a - b "],
		["one word", "a"],
		["addresses", "a@"],
		["opening marks", '"a„'],
		["paragraphs", 'Er sagte "ja" - zu 10 %. '.repeat(20).concat("\n\n")],
		["stars", "*a "],
		["underscores", "_"],
	])("takes no more than linear time for %s", async (_, piece) => {
		const long = piece.repeat(200_000 / piece.length);
		const start = performance.now();
		await ofText(mendLine(long, "de"));
		// Quadratic time would be minutes.
		expect(performance.now() - start).toBeLessThan(8000);
	});
});
