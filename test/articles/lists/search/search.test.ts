import { array, assert, asyncProperty, constantFrom, oneof, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { article } from "../../../support/fixtures.ts";
import { readOn, readPage, slugsOf } from "../../../support/reading.ts";
import { newsroom, request } from "../../../support/service.ts";

const put = (slug: string, overrides: Record<string, unknown> = {}) =>
	newsroom(
		"PUT",
		`articles/${slug}`,
		article({ summary: "Kurz", topics: [], authors: [], ...overrides }),
	);
const text = (markdown: string) => ({ body: { markdown } });
const find = (q: string, more = "") => slugsOf(`q=${encodeURIComponent(q)}${more}`);
const day = (number: number) => `2024-07-${String(number).padStart(2, "0")}T09:00:00Z`;

describe("GET /api/articles?q=", () => {
	it.each([
		["Straße", ["straße", "Strasse", "STRASSE", "STRAẞE", "strass", "straß"]],
		["Strasse", ["straße", "strasse"]],
		["Übung", ["übung", "Ubung", "uebung", "UEBUNG", "übu", "U\u0308bung"]],
		["Ueberbau", ["überbau", "uberbau", "ÜBERBAU"]],
		[
			"Müller-Lüdenscheidt",
			["mueller", "muller", "luedenscheidt", "müller-lüd", '"Müller Lüdenscheidt"'],
		],
		["Café am Rhône-Ufer", ["cafe", "café", "rhone", "rhône"]],
		["Ærø Smørrebrød", ["aero", "ærø", "smorrebrod", "smoerrebroed"]],
		["Wohnungswirtschaft 2024", ["2024", "wohn", "Wohnungswirt", "wohn*"]],
		["Киев 東京都", ["киев", "КИЕВ", "東京都"]],
		["Woh\u00ADnungs\u200Bbau", ["wohnungsbau", "wohnungs\u00ADbau", "wohn*"]],
		["Eﬃzienz ｆｕｌｌ", ["effizienz", "eﬃzienz", "full"]],
		["Łódź Œuvre", ["lodz", "łódź", "LODZ", "oeuvre", "œuvre"]],
		["Ελλάδα Οδός", ["ελλαδα", "ΕΛΛΆΔΑ", "οδος", "ΟΔΟΣ"]],
		[
			"Mieter*innen",
			["Mieterinnen", "mieterin", "Mieter", "Mieter*innen", "Mieter:in", '"Mieter"'],
		],
		["Die Ärzt:innen", ["Ärztinnen", "Arzt", "Ärzte", "aerzte", '"die Ärzt*innen"']],
		["Treppenhaus", ["Treppenhäuser", "Treppenhäusern"]],
		["Treppenhäuser", ["treppenhaus", "Treppenhaeusern", "TREPPENHAUSES"]],
		["Nord-Ost-Viertel", ["nord-ost", '"Nord-Ost"*', '"Nord-Ost-Vier"*', "Nord-Ost-Viertel"]],
	])("finds “%s” under each of its spellings", async (title, spellings) => {
		await put("treffer", { title, ...text("Text") });
		await put("anderes", { title: "Anderes", ...text("Text") });
		for (const spelling of spellings)
			expect([spelling, await find(spelling)]).toEqual([spelling, ["treffer"]]);
	});

	it.each([
		["hafen werft", "ac"],
		["hafen -werft", "b"],
		['"am hafen"', "ab"],
		['"hafen am"', ""],
		['"am hafen" -"alte werft"', "b"],
		["haf* werft", "ac"],
		["werf hafen", ""],
		["häfen werften", "ac"],
		['"häfen" werft', "ac"],
		['"hafens"', ""],
		["hafen -werften", "b"],
		["hafen -alte -häuser", "c"],
		["hafen -werft -häuser", ""],
		['hafen -"alte werft" -und', "b"],
		['"am haf"*', "ab"],
		['"haf am"*', ""],
		["hafen wer", "ac"],
		["we", ""],
		["hafen AND werft", ""],
		["-hafen", ""],
		["", ""],
		["!?", ""],
		["„am Hafen“", "ab"],
		['"am haf', ""],
		['hafen "', "abc"],
		["haf* haf* haf* wer*", "ac"],
		["haf* und* wer*", ""],
		["haf* und* wer", ""],
		["haf* ha*", ""],
	])("%s finds %s", async (q, slugs) => {
		await put("a", { published_at: day(3), title: "Neues", ...text("Die alte Werft am Hafen") });
		await put("b", { published_at: day(2), title: "Neues", ...text("Häuser am Hafen") });
		await put("c", { published_at: day(1), title: "Neues", ...text("Hafen und Werft") });
		expect(await find(q)).toEqual([...slugs]);
	});

	it("leaves out what has one of the excluded words, or one of the excluded topics", async () => {
		for (const [slug, topic, word] of [
			["a", "Bau", "Werft"],
			["b", "Recht", "Haus"],
			["c", "Energie", "Haus"],
			["d", "Energie", "Kran"],
			["e", "Energie", "Tor"],
		] as const)
			await put(slug, { topics: [topic], title: "Neues", ...text(`Hafen, ${word}`) });
		expect((await find("hafen -kran -tor", "&topic!=bau,recht")).toSorted()).toEqual(["c"]);
		expect((await find("hafen", "&topic!=bau,recht")).toSorted()).toEqual(["c", "d", "e"]);
	});

	it("finds other forms of German words in German articles alone", async () => {
		await put("de", { title: "Häuser", ...text("Text") });
		await put("en", { title: "Hauser", ...text("Text"), language: "en" });
		expect(await find("häusern")).toEqual(["de"]);
		expect(await find("hauser")).toEqual(["en", "de"]);
	});

	it("ranks the title before the summary before the text, and the newest first within each", async () => {
		await put("text-new", { published_at: day(9), title: "Eins", ...text("Der Kran steht") });
		await put("text-old", { published_at: day(3), title: "Zwei", ...text("Der Kran steht") });
		await put("summary", {
			published_at: day(2),
			title: "Drei",
			summary: "Kran",
			...text("Nichts"),
		});
		await put("title", { published_at: day(1), title: "Kran", ...text("Nichts") });
		const ranked = ["title", "summary", "text-new", "text-old"];
		for (const limit of [1, 2, 3, 20])
			expect(await find("kran", `&limit=${limit}`)).toEqual(ranked);
		for (const limit of [1, 2, 3]) {
			const there = await readOn(`/api/articles?q=kran&limit=${limit}`);
			const back = await readOn(there.at(-1)?.prev ?? "", "prev");
			const returned = back.reverse().flatMap((page) => page.slugs);
			expect(returned).toEqual(ranked.slice(0, returned.length));
			expect(returned.length).toBe(ranked.length - (there.at(-1)?.slugs.length ?? 0));
		}
		expect(await find("kran", "&sort=-published&limit=1")).toEqual([
			"text-new",
			"text-old",
			"summary",
			"title",
		]);
		expect(await find("kran", "&sort=published&limit=3")).toEqual([
			"title",
			"summary",
			"text-old",
			"text-new",
		]);
	});

	it("finds the names of topics and authors, as if they stood in the summary", async () => {
		const names = { topics: ["Energie & Klima"], authors: ["Ada Østergård"] };
		await put("thema", { title: "Anderes", ...names, ...text("Text") });
		await put("text", { title: "Anderes", ...text("Klima, von Ada"), published_at: day(20) });
		expect(await find("klima")).toEqual(["thema", "text"]);
		expect(await find("ostergard")).toEqual(["thema"]);
	});

	it("goes with the other filters and orders", async () => {
		await put("a", { published_at: day(1), title: "Kran", topics: ["Bau"] });
		await put("b", { published_at: day(2), title: "Kran", topics: ["Bau"], language: "en" });
		await put("c", { published_at: day(3), title: "Kran", topics: ["Recht"] });
		const again = { topics: ["Bau"], authors: ["Ada"], summary: "Neu" };
		await put("a", { published_at: day(1), title: "Kran", ...again });
		for (const limit of ["&limit=1", "&limit=2", ""]) {
			expect(await find("kran", `&topic=bau${limit}`)).toEqual(["b", "a"]);
			expect(await find("kran", `&topic!=bau${limit}`)).toEqual(["c"]);
			expect(await find("kran", `&language=en${limit}`)).toEqual(["b"]);
			expect(await find("kran", `&author=ada&sort=published${limit}`)).toEqual(["a"]);
			expect(await find("kran", `&published_after=2024-07-02${limit}`)).toEqual(["c", "b"]);
			expect(await find("kran", `&published_before=2024-07-02T09:00:00.001Z${limit}`)).toEqual([
				"b",
				"a",
			]);
			expect(await find("kran", `&published_before=2024-07-02T09:00:00Z${limit}`)).toEqual(["a"]);
			expect(await find("kran", `&sort=-updated${limit}`)).toEqual(["a", "c", "b"]);
			expect(await find("kran", `&sort=updated&topic=bau${limit}`)).toEqual(["b", "a"]);
		}
	});

	it("keeps articles of one moment, of long ago, and of far away apart", async () => {
		const years = ["1000-01-01", "1969-12-31", "1970-01-01", "2024-07-15"];
		for (const year of years) {
			for (const one of ["a", "b"]) {
				await put(`y${year}-${one}`, { title: "Kran", published_at: `${year}T00:00:00.500Z` });
			}
		}
		const slugs = years.flatMap((year) => [`y${year}-a`, `y${year}-b`]);
		for (const limit of [1, 3, 20]) {
			expect(await find("kran", `&sort=published&limit=${limit}`)).toEqual(slugs);
			expect(await find("kran", `&limit=${limit}`)).toEqual(slugs.toReversed());
		}
	});

	it("knows every change at once", async () => {
		await put("a", { title: "Kran" });
		expect(await find("kran")).toEqual(["a"]);
		await put("a", { title: "Bagger" });
		expect([await find("kran"), await find("bagger")]).toEqual([[], ["a"]]);
		await put("a", { title: "Bagger", published_at: day(20) });
		expect(await find("bagger")).toEqual(["a"]);
		await put("a", { title: "Bagger", status: "draft" });
		expect(await find("bagger")).toEqual([]);
		await put("a", { title: "Bagger" });
		await newsroom("DELETE", "articles/a");
		await put("b", { title: "Bagger", published_at: "2999-01-01T00:00:00Z" });
		expect(await find("bagger")).toEqual([]);
	});

	it("shows the part of the text with the words, marked, as safe HTML", async () => {
		const markdown = `${"Vorher & davor. ".repeat(20)}1 &lt; 2: Die *Straßen* am "Hafen". ${"Danach. ".repeat(40)}`;
		await put("a", { title: "Neues", ...text(markdown) });
		const snippet = async (q: string) =>
			(await readPage(`/api/articles?q=${encodeURIComponent(q)}`)).articles[0]?.snippet;
		expect(await snippet("strasse")).toContain(
			"1 &lt; 2: Die <mark>Straßen</mark> am &quot;Hafen&quot;.",
		);
		expect(await snippet("hafen -nichts")).toContain("&quot;<mark>Hafen</mark>&quot;");
		expect(await snippet('"am hafen"')).toContain("<mark>am &quot;Hafen</mark>");
		expect(await snippet("neues")).toMatch(/^Vorher &amp; davor\./);
		const only = await readPage("/api/articles?q=hafen&fields=slug,snippet");
		expect(Object.keys(only.articles[0] ?? {})).toEqual(["slug", "snippet"]);
		expect((await readPage("/api/articles")).articles[0]).not.toHaveProperty("snippet");
	});

	it("accepts any text", async () => {
		await put("a", { title: "Kran am Hafen" });
		const operators = constantFrom(
			...[
				'"',
				"*",
				"-",
				"(",
				")",
				"AND",
				"OR",
				"NOT",
				"NEAR(",
				"^",
				":",
				"title:",
				"{",
				"}",
				"+",
				"\\",
			],
			..."' ; -- % _ kran hafen \0 \u0308 \ud800 ﷺ ß".split(" "),
		);
		const typed = oneof(
			string({ unit: "binary", maxLength: 60 }),
			array(operators, { maxLength: 12 }).map((parts) => parts.join(" ")),
			array(operators, { maxLength: 12 }).map((parts) => parts.join("")),
		);
		const sorts = constantFrom("", "&sort=published", "&sort=-updated", "&topic=bau");
		await assert(
			asyncProperty(typed, sorts, async (q, sort) => {
				const query = new URLSearchParams({ q: q.slice(0, 200) });
				const response = await request(`/api/articles?${query}${sort}`);
				expect([response.status, await response.text()]).toEqual([200, expect.any(String)]);
			}),
			{ numRuns: 200 },
		);
	});
});
