import { describe, expect, it } from "vitest";
import { pathWithCursor } from "../../../src/platform/http/page-links.ts";
import { fillArchive } from "../../support/archive.ts";
import { article } from "../../support/fixtures.ts";
import { readPage } from "../../support/reading.ts";
import { newsroom, request } from "../../support/service.ts";

const put = (slug: string, overrides = {}) =>
	newsroom("PUT", `articles/${slug}`, article(overrides));

/** Publishes articles 1 to `count`, one an hour, all of one topic, author and language. */
async function publish(count: number) {
	for (let number = 1; number <= count; number++) {
		const published_at = new Date(Date.UTC(2024, 0, 1, number)).toISOString();
		await put(`a-${number}`, { title: `Nummer ${number}.`, published_at });
	}
}

async function leaf(path: string) {
	const html = await (await request(path)).text();
	const link = (rel: string) => new RegExp(`rel="${rel}" href="([^"]+)"`).exec(html)?.[1];
	const numbers = [...html.matchAll(/Nummer (\d+)\./g)].map(([, number]) => Number(number));
	return { html, numbers, older: link("next"), newer: link("prev") };
}

async function alternate(path: string): Promise<string | undefined> {
	const { headers } = await request(path);
	const link = /<https:\/\/news\.example([^>]+)>; rel="alternate"; type="([^"]+)"/;
	const [, url, type] = link.exec(headers.get("Link") ?? "") ?? [];
	return url && `${url} ${type}`;
}

const down = (from: number, to: number) =>
	Array.from({ length: from - to + 1 }, (_, index) => from - index);

describe.each(["/", "/topics/wohnungswirtschaft", "/authors/ada-beispiel", "/languages/de"])(
	"the pages of %s",
	(path) => {
		it("lead to the oldest article and back, and miss none on either way", async () => {
			await publish(45);
			const first = await leaf(path);
			const second = await leaf(first.older ?? "");
			const third = await leaf(second.older ?? "");
			expect(first.newer).toBeUndefined();
			expect(third.older).toBeUndefined();
			expect([first, second, third].map(({ numbers }) => numbers)).toEqual([
				down(45, 26),
				down(25, 6),
				down(5, 1),
			]);
			const secondAgain = await leaf(third.newer ?? "");
			expect(secondAgain.numbers).toEqual(second.numbers);
			expect((await leaf(secondAgain.older ?? "")).numbers).toEqual(third.numbers);
			expect((await leaf(secondAgain.newer ?? "")).html).toBe(first.html);
		}, 15_000);
	},
);

describe("an older page", () => {
	it("fills the first page though fewer articles are newer", async () => {
		await publish(22);
		const { next }: { next: string } = await (await request("/api/articles?limit=5")).json();
		const older = await leaf((await alternate(next.slice(20)))?.split(" ")[0] ?? "");
		expect(older.numbers).toEqual(down(17, 1));
		expect((await leaf(older.newer ?? "")).numbers).toEqual(down(22, 3));
	});

	it("is no page for search engines, unlike the first", async () => {
		await publish(21);
		const first = await leaf("/");
		expect(first.html).toContain('<link rel="canonical" href="https://news.example/"/>');
		expect(first.html).toContain('<article class="teaser lead"');
		const second = await leaf(first.older ?? "");
		expect(second.html).toContain('<meta name="robots" content="noindex"/>');
		expect(second.html).not.toContain('rel="canonical"');
		expect(second.html).not.toContain("teaser lead");
	});

	it("leads to the first page where nothing is left on it", async () => {
		await put("hafen");
		const path = pathWithCursor("/", { time: new Date(1), key: 1 });
		expect(await leaf(path)).toMatchObject({ numbers: [], newer: "/" });
	});
});

describe("GET /search", () => {
	it("finds articles by words of their titles, summaries and texts, the best first", async () => {
		await put("text", { title: "Im Text", body: { markdown: "Die Kräne und das Stück Hafen" } });
		await put("hafen", { title: "Kräne am Hafen", summary: "Drei Stück." });
		await put("anders", { title: "Ganz anders" });
		const { html } = await leaf("/search?q=+stück++HAFEN&utm_source=x");
		expect(html).toMatch(/Kräne am Hafen.*Im Text/s);
		expect(html).not.toContain("Ganz anders");
		expect(html).toContain('<meta name="robots" content="noindex"/>');
		expect(html).not.toContain("utm_source");
	});

	it("shows what was searched for as text, and says when it found nothing", async () => {
		const { html } = await leaf(`/search?q=${encodeURIComponent('"><b>x')}`);
		expect(html).toContain('value="&quot;&gt;&lt;b&gt;x"');
		expect(html).toContain("nichts gefunden");
	});

	it("says how many articles were found, and sets none of them as large as a lead", async () => {
		await put("eins", { title: "Kran" });
		const one = (await leaf("/search?q=kran")).html;
		expect(one).toContain('<p class="fine">1 Treffer</p>');
		expect(one).not.toContain("teaser lead");
		await put("zwei", { title: "Der Kran" });
		expect((await leaf("/search?q=kran")).html).toContain('<p class="fine">2 Treffer</p>');
		expect((await leaf("/search?q=bagger")).html).not.toContain("Treffer");
		expect((await leaf("/search")).html).not.toContain("nichts gefunden");
	});

	it("counts at most 100 hits", async () => {
		await fillArchive(100);
		expect((await leaf("/search?q=hafen")).html).toContain(">100 Treffer<");
		await put("mehr", { title: "Hafen" });
		expect((await leaf("/search?q=hafen")).html).toContain(">Mehr als 100 Treffer<");
	});

	it("marks matches in the text, or in the summary if the text has none", async () => {
		const pages = "Vorher. ".repeat(50);
		await put("text", { body: { markdown: `${pages}Die Kräne & das Stück am Hafen.` } });
		await put("kurz", { summary: "Ein Hafen.", body: { markdown: "Von *etwas*." } });
		await put("name", { title: "Hafen", body: { markdown: "Von *nichts* anderem." } });
		const { html } = await leaf("/search?q=hafen");
		expect(html).toMatch(
			/<p class="summary">… [^<]*Kräne &amp; das Stück am <mark>Hafen<\/mark>\.<\/p>/,
		);
		expect(html).toContain('<p class="summary">Ein <mark>Hafen</mark>.</p>');
		expect(html).toContain('<p class="summary">Von nichts anderem.</p>');
	});

	it("leads to more hits, and back to the first", async () => {
		await publish(21);
		const first = await leaf("/search?q=nummer");
		expect(first.numbers).toEqual(down(21, 2));
		const second = await leaf(first.older?.replaceAll("&amp;", "&") ?? "");
		expect(second.numbers).toEqual([1]);
		expect(second.newer).toBe("/search?q=nummer");
	});

	it.each([
		["nothing", ""],
		["no words", "?q=+"],
		["too many words", `?q=${"x+".repeat(2500)}`],
		["what is no text", "?q=%00%ff"],
		["what SQL would take for more", "?q=%25_%27"],
		["what the index would take for more", "?q=%22+AND+NEAR(+*+-"],
	])("takes %s", async (_, query) => {
		expect((await request(`/search${query}`)).status).toBe(200);
	});
});

const CYRILLIC = encodeURIComponent("жилье");

describe("a list's page and its JSON", () => {
	it.each([
		["/", "/api/articles"],
		["/topics/wohnungswirtschaft", "/api/articles?topic=wohnungswirtschaft"],
		["/authors/ada-beispiel", "/api/articles?author=ada-beispiel"],
		["/languages/de", "/api/articles?language=de"],
		["/languages/de-AT", "/api/articles?language=de-AT"],
		[`/topics/${CYRILLIC}`, `/api/articles?topic=${CYRILLIC}`],
	])("%s and %s name each other, on the next pages too", async (page, json) => {
		const others = page.endsWith("AT") ? { language: "de-AT" } : { topics: ["Жилье"] };
		for (let number = 0; number <= 20; number++) {
			const published_at = new Date(Date.UTC(2024, 0, 1, number)).toISOString();
			await put(`a-${number}`, { published_at, ...(/%|AT/.test(json) && others) });
		}
		expect(await alternate(page)).toBe(`${json} application/json`);
		expect(await alternate(json)).toBe(`${page} text/html`);
		const { older = "" } = await leaf(page);
		const next = (await alternate(older))?.split(" ")[0] ?? "";
		expect((await readPage(next)).slugs).toEqual(["a-0"]);
		expect(await alternate(next)).toBe(`${older} text/html`);
	});

	it("do not where one of the two does not exist", async () => {
		await publish(42);
		expect(await alternate("/api/articles?topic=wohnungswirtschaft&language=de")).toBeUndefined();
		expect(await alternate("/api/articles?topic=nichts")).toBeUndefined();
		const third = await leaf((await leaf((await leaf("/")).older ?? "")).older ?? "");
		expect(await alternate(third.newer ?? "")).toBeUndefined();
		for (const other of ["q=nummer", "sort=published", "has=image", "published_after=2024-01-01"]) {
			expect(await alternate(`/api/articles?${other}`)).toBeUndefined();
		}
		const { next }: { next: string } = await (await request("/api/articles?limit=5")).json();
		const { prev }: { prev: string } = await (await request(next.slice(20))).json();
		expect(await alternate(prev.slice(20))).toBeUndefined();
	});
});
