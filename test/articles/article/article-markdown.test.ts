import { beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { article } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const put = (overrides = {}) => newsroom("PUT", "articles/hafen", article(overrides));
const read = () => request("/articles/hafen.md");

async function readDocument() {
	const file = await (await read()).text();
	const [, front = "", text = ""] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(file) ?? [];
	return { front: parse(front), text };
}

describe("GET /articles/{slug}.md", () => {
	beforeEach(() => put());

	it("has the article with front matter, and leads to its page", async () => {
		const response = await read();
		expect(response.headers.get("Content-Type")).toBe("text/markdown; charset=utf-8");
		expect(response.headers.get("Link")).toContain(
			'<https://news.example/articles/hafen>; rel="canonical"',
		);
		expect(response.headers.get("Cache-Tag")).toBe("article:hafen");
		expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
		const { front, text } = await readDocument();
		expect(front).toMatchObject({
			title: "Neue Wohnungen am Hafen",
			url: "https://news.example/articles/hafen",
			language: "de",
			authors: ["Ada Beispiel"],
			topics: ["Wohnungswirtschaft"],
			published: "2024-07-15T07:00:00.000Z",
		});
		expect(text).toBe(
			"# Neue Wohnungen am Hafen\n\nAm Hafen entstehen **120** Wohnungen.\n\n## Zeitplan\n\nBaubeginn ist im Mai.\n",
		);
	});

	it("is what the page leads to", async () => {
		const { headers } = await request("/articles/hafen");
		expect(headers.get("Link")).toContain(
			'<https://news.example/articles/hafen.md>; rel="alternate"; type="text/markdown"',
		);
	});

	it("has the label, a written summary, the picture and the corrections", async () => {
		await put({
			title: 'Eine: "Frage" & *Antwort*\u2028',
			summary: "Kurz _gesagt_.",
			label: "advertisement",
			image: {
				url: "https://images.example/a.jpg",
				alt: "Ein Kran",
				caption: "Der Kran",
				credit: "Ada",
			},
			corrections: [{ at: "2024-07-16T09:00:00+02:00", text: "Es sind 120." }],
		});
		const { front, text } = await readDocument();
		expect(front).toMatchObject({ label: "advertisement", image: "https://images.example/a.jpg" });
		expect(front.title).toMatch(/^Eine: "Frage" & \*Antwort\*/);
		expect(text).toMatch(
			/^\*\*Anzeige\*\*\n\n# Eine: "Frage" & \\\*Antwort\\\*\s*\n\n\*Kurz \\_gesagt\\_\.\*\n\n!\[Ein Kran\]\(<https:\/\/images\.example\/a\.jpg>\)\n\n\*Der Kran Bild: Ada\*\n\n/,
		);
		expect(text).toMatch(/\n\n## Korrekturen\n\n- 16\.07\.2024, 09:00 Uhr: Es sind 120\.\n$/);
	});

	it("names a picture's source once", async () => {
		const image = { url: "https://images.example/a.jpg", alt: "Ein Kran", credit: "Foto: Ada" };
		await put({ image });
		expect((await readDocument()).text).toContain("\n\n*Foto: Ada*\n\n");
	});

	it("names translations", async () => {
		await newsroom("PUT", "articles/harbour", article({ language: "en", translation_of: "hafen" }));
		expect((await readDocument()).front.translations).toEqual({
			en: "https://news.example/articles/harbour",
		});
	});

	it("is gone with the article, and not there before it is published", async () => {
		await newsroom("DELETE", "articles/hafen");
		expect((await read()).status).toBe(410);
		await newsroom("PUT", "articles/later", article({ published_at: "2999-01-01T00:00:00Z" }));
		expect((await request("/articles/later.md")).status).toBe(404);
		expect((await request("/articles/none.md")).status).toBe(404);
		expect((await request("/articles/hafen.md?x=y")).status).toBe(400);
	});

	it("is revalidated by its ETag", async () => {
		const tag = (await read()).headers.get("ETag") ?? "";
		const again = await request("/articles/hafen.md", { headers: { "If-None-Match": tag } });
		expect(again.status).toBe(304);
	});
});
