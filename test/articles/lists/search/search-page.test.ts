import { describe, expect, it } from "vitest";
import { fillArchive } from "../../../support/archive.ts";
import { article } from "../../../support/fixtures.ts";
import { readPage } from "../../../support/reading.ts";
import { newsroom, request } from "../../../support/service.ts";

const put = (slug: string, overrides = {}) =>
	newsroom("PUT", `articles/${slug}`, article(overrides));

async function search(query: string) {
	const response = await request(`/search?${query}`);
	const html = await response.text();
	const link = (rel: string) =>
		new RegExp(`rel="${rel}" href="([^"]+)"`).exec(html)?.[1]?.replaceAll("&amp;", "&");
	const select = (name: string) =>
		new RegExp(`<select name="${name}">(.*?)</select>`).exec(html)?.[1] ?? "";
	return {
		html,
		links: response.headers.get("Link"),
		older: link("next"),
		newer: link("prev"),
		titles: [...html.matchAll(/<h2[^>]*><a href="\/articles\/([^"]+)">/g)].map(([, slug]) => slug),
		hits: /<p class="fine hits">([^<]+)</.exec(html)?.[1],
		choices: (name: string) =>
			[...select(name).matchAll(/<option[^>]*>([^<]+)</g)].map(([, text]) => text),
		chosen: (name: string) => / value="([^"]*)" selected/.exec(select(name))?.[1],
		isLed: html.includes("teaser lead"),
	};
}

describe("GET /search", () => {
	it("finds articles by words of their titles, summaries and texts, the best first", async () => {
		await put("text", { title: "Im Text", body: { markdown: "Die Kräne und das Stück Hafen" } });
		await put("hafen", { title: "Kräne am Hafen", summary: "Drei Stück." });
		await put("anders", { title: "Ganz anders" });
		const { html, titles, links } = await search("q=+stück++HAFEN&utm_source=x");
		expect(titles).toEqual(["hafen", "text"]);
		expect(html).toContain('<meta name="robots" content="noindex"/>');
		expect(html).not.toContain("utm_source");
		expect(links).toContain(
			'<https://news.example/api/articles?q=st%C3%BCck+HAFEN>; rel="alternate"; type="application/json"',
		);
	});

	it("shows what was searched for as text, and says when it found nothing", async () => {
		const { html } = await search(`q=${encodeURIComponent('"><b>x')}`);
		expect(html).toContain('value="&quot;&gt;&lt;b&gt;x"');
		expect(html).toContain("nichts gefunden");
	});

	it("says how many articles were found, and sets none of them as large as a lead", async () => {
		await put("eins", { title: "Kran" });
		expect(await search("q=kran")).toMatchObject({ hits: "1 Treffer", isLed: false });
		await put("zwei", { title: "Der Kran" });
		expect((await search("q=kran")).hits).toBe("2 Treffer");
		expect((await search("q=bagger")).hits).toBeUndefined();
		expect((await search("")).html).not.toContain("nichts gefunden");
	});

	it("counts up to 1,000 hits exactly, and says so of more", async () => {
		await fillArchive(1000);
		expect((await search("q=hafen")).hits).toBe("1.000 Treffer");
		expect((await readPage("/api/articles?q=hafen")).total).toBe(1000);
		await put("mehr", { title: "Hafen", topics: ["Bau"], published_at: "2024-07-15T09:00:00Z" });
		const many = await search("q=hafen");
		expect(many.hits).toBe("Mehr als 1.000 Treffer");
		expect(many.choices("year").slice(0, 3)).toEqual(["Alle Jahre", "2024", "2023"]);
		expect(many.choices("year").at(-1)).toBe("1970");
		expect(many.choices("topic")).toEqual(["Alle Themen", "Bau", "Recht"]);
		expect((await readPage("/api/articles?q=hafen")).total).toBeUndefined();
		expect((await search("q=hafen&topic=recht")).hits).toBe("200 Treffer");
		const filtered = await readPage("/api/articles?q=hafen&topic=recht&published_after=1971-01-01");
		expect(filtered.total).toBe(0);
	});

	it("marks matches in titles, and in the text, or in the summary if the text has none", async () => {
		const pages = "Vorher. ".repeat(50);
		await put("text", { body: { markdown: `${pages}Die Kräne & das Stück am Hafen.` } });
		await put("kurz", {
			title: "A & B",
			summary: "Ein Hafen.",
			body: { markdown: "Von *etwas*." },
		});
		await put("name", { title: "<b>Häfen</b>", body: { markdown: "Von *nichts* anderem." } });
		const { html } = await search("q=hafen");
		expect(html).toMatch(
			/<p class="summary">… [^<]*Kräne &amp; das Stück am <mark>Hafen<\/mark>\.<\/p>/,
		);
		expect(html).toContain('<p class="summary">Ein <mark>Hafen</mark>.</p>');
		expect(html).toContain(">A &amp; B</a>");
		expect(html).toContain(">&lt;b&gt;<mark>Häfen</mark>&lt;/b&gt;</a>");
		expect(html).toContain('<p class="summary">Von nichts anderem.</p>');
	});

	it("leads to more hits, and back to the first", async () => {
		for (let number = 1; number <= 21; number++) {
			const published_at = new Date(Date.UTC(2024, 0, 1, number)).toISOString();
			await put(`a-${number}`, { title: `Nummer ${number}.`, published_at });
		}
		const first = await search("q=nummer&year=2024&sort=-published");
		expect(first.titles).toEqual(Array.from({ length: 20 }, (_, index) => `a-${21 - index}`));
		const second = await search(first.older?.split("?")[1] ?? "");
		expect(second.titles).toEqual(["a-1"]);
		expect(second.newer).toBe("/search?q=nummer&year=2024&sort=-published");
		expect(second.hits).toBe("21 Treffer");
	});

	it.each([
		["nothing", ""],
		["no words", "q=+"],
		["too many words", `q=${"x+".repeat(2500)}`],
		["what is no text", "q=%00%ff"],
		["what SQL would take for more", "q=%25_%27"],
		["what the index would take for more", "q=%22+AND+NEAR(+*+-"],
		["empty filters, as a form sends them", "q=hafen&topic=&year=&sort="],
		["filters that no form has", "q=hafen&topic=%22)&year=20x4&sort=best"],
		["filters that are given twice", "q=hafen&topic=a&topic=b&year=2024&year=2025&sort=a&sort=b"],
	])("takes %s", async (_, query) => {
		await put("hafen");
		const response = await request(`/search?${query}`);
		expect(response.status).toBe(200);
		if (query.startsWith("q=hafen")) expect(await response.text()).toContain("1 Treffer");
	});
});

describe("the filters of the search", () => {
	const at = (published_at: string, topics: string[]) => ({ title: "Kran", topics, published_at });

	async function publish() {
		await put("a", at("2024-12-31T22:59:59Z", ["Bau"]));
		await put("b", at("2024-12-31T23:00:00Z", ["Bau", "Recht"]));
		await put("c", at("2026-05-01T10:00:00Z", ["Ämter & Recht"]));
		await put("d", { ...at("2026-05-02T10:00:00Z", ["Garten"]), title: "Beet" });
	}

	it("offer what has hits, with how many, under the other filter", async () => {
		await publish();
		const all = await search("q=kran");
		expect(all.choices("topic")).toEqual([
			"Alle Themen",
			"Ämter &amp; Recht (1)",
			"Bau (2)",
			"Recht (1)",
		]);
		expect(all.choices("year")).toEqual(["Alle Jahre", "2026 (1)", "2025 (1)", "2024 (1)"]);
		const bau = await search("q=kran&topic=bau");
		expect(bau.choices("year")).toEqual(["Alle Jahre", "2025 (1)", "2024 (1)"]);
		expect(bau.choices("topic")).toEqual(all.choices("topic"));
		expect((await search("q=kran&year=2026")).choices("topic")).toEqual([
			"Alle Themen",
			"Ämter &amp; Recht (1)",
		]);
		expect((await search("")).html).not.toContain("<select");
	});

	it("leave what belongs to a topic, and to a year of the newsroom, as JSON does", async () => {
		await publish();
		expect(await search("q=kran&topic=bau")).toMatchObject({
			titles: ["b", "a"],
			hits: "2 Treffer",
		});
		expect((await search("q=kran&topic=Ämter+%26+Recht")).titles).toEqual(["c"]);
		expect((await search("q=kran&year=2025")).titles).toEqual(["b"]);
		const both = await search("q=kran&topic=bau&year=2024");
		expect(both).toMatchObject({ titles: ["a"], hits: "1 Treffer" });
		expect([both.chosen("topic"), both.chosen("year")]).toEqual(["bau", "2024"]);
		const [, json = ""] =
			/<https:\/\/news\.example([^>]+)>; rel="alternate"/.exec(both.links ?? "") ?? [];
		expect(await readPage(json)).toMatchObject({ slugs: ["a"], total: 1 });
	});

	it("can be taken away by links", async () => {
		await publish();
		const { html } = await search("q=kran&topic=bau&year=2024&sort=-published");
		expect(html).toContain(
			'href="/search?q=kran&amp;year=2024&amp;sort=-published"><bdi>Bau</bdi>',
		);
		expect(html).toContain(
			'href="/search?q=kran&amp;topic=bau&amp;sort=-published"><bdi>2024</bdi>',
		);
	});

	it("say so if they leave nothing, and lead to all hits", async () => {
		await publish();
		const { html, hits, chosen } = await search("q=kran&topic=garten&year=1999");
		expect(hits).toBeUndefined();
		expect(html).toContain("Mit diesen Filtern bleibt nichts übrig.");
		expect(html).toContain('<a href="/search?q=kran">Ohne Filter suchen (3)</a>');
		expect([chosen("topic"), chosen("year")]).toEqual(["garten", "1999"]);
	});

	it("sort by relevance, or the newest first", async () => {
		await put("alt", { title: "Kran", published_at: "2024-01-01T00:00:00Z" });
		await put("neu", { title: "Bagger", body: { markdown: "Kran" } });
		expect((await search("q=kran")).titles).toEqual(["alt", "neu"]);
		const newest = await search("q=kran&sort=-published");
		expect([newest.titles, newest.chosen("sort")]).toEqual([["neu", "alt"], "-published"]);
	});
});

describe("a search that finds nothing", () => {
	it.each([
		["Treppnhaus", "Treppenhaus", "Treppenhaus"],
		["treppenhuas", "Treppenhaus", "Treppenhaus"],
		["Mietrinnen", "Mieter*innen", "Mieter*innen"],
		["Wärmewende Straasse", "Straße", "Wärmewende Straße"],
		["Lodz", "Łódź", undefined],
		["xyz", "Treppenhaus", undefined],
		["Tro", "Tor", undefined],
	])("“%s” leads to the nearest spelling of “%s”: %s", async (q, title, corrected) => {
		await put("a", { title, body: { markdown: "Text" } });
		await put("b", { title: "Wärmewende", body: { markdown: "Text" } });
		const { html } = await search(new URLSearchParams({ q }).toString());
		const [, meant] = /<p class="meant">Meinten Sie: <a href="[^"]+">([^<]+)</.exec(html) ?? [];
		expect(meant).toBe(corrected);
	});

	it("leads to each of its words that is found alone", async () => {
		await put("a", { title: "Kran", body: { markdown: "Text" } });
		await put("b", { title: "Tor", body: { markdown: "Text" } });
		const { html } = await search("q=Kräne+Tor+Zebra");
		expect(html).toContain('<a href="/search?q=Kr%C3%A4ne">Kräne</a>');
		expect(html).toContain('<a href="/search?q=Tor">Tor</a>');
		expect(html).not.toContain(">Zebra</a>");
	});

	it("offers the topics of the newest articles", async () => {
		await put("a", { topics: ["Bau & Boden"] });
		expect((await search("q=zebra")).html).toContain(
			'<a href="/topics/bau-boden"><bdi>Bau &amp; Boden</bdi></a>',
		);
		expect((await search("")).html).toContain('href="/topics/bau-boden"');
		expect((await search("q=hafen")).html).not.toContain("Themen der letzten Meldungen");
	});
});

describe("a snippet", () => {
	const FORMS = [
		"Mieter*innen",
		"Mieter",
		"Mieterinnen",
		"Häuser",
		"Haus",
		"hauser",
		"Straßen",
		"Kollegin",
	];
	const LANGUAGES = ["de", "en"];

	it("marks a word exactly where the index finds it, in German and other articles", async () => {
		const texts = LANGUAGES.flatMap((language) => FORMS.map((form) => ({ language, form })));
		for (const [index, { language, form }] of texts.entries())
			await put(`a-${index}`, {
				...{ title: "Neues", summary: "Neues", topics: [], authors: [] },
				...{ language, body: { markdown: `Da: ${form.replace("*", "\\*")}.` } },
			});
		const both = await readPage("/api/articles?q=da&limit=100");
		expect(both.slugs).toHaveLength(texts.length);
		for (const form of FORMS.filter((one) => !one.includes("*"))) {
			const find = async (q: string) =>
				(await readPage(`/api/articles?q=${encodeURIComponent(q)}&limit=100`)).articles;
			// Not the last word: that may be a beginning.
			const [found, others] = [await find(`${form} da`), await find(`da -${form}`)];
			const unmarked = found.filter(({ snippet }) => !/<mark>(?!Da)/.test(snippet ?? ""));
			expect([form, unmarked.map(({ snippet }) => snippet)]).toEqual([form, []]);
			expect(found.length + others.length).toBe(texts.length);
		}
	});
});
