import { env } from "cloudflare:workers";
import type * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { SavedArticle } from "../../../src/articles/article/article-newsroom.schema.ts";
import { article } from "../../support/fixtures.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";

async function put(slug: string, overrides: Record<string, unknown> = {}, headers = {}) {
	const response = await newsroom("PUT", `articles/${slug}`, article(overrides), headers);
	const body: v.InferOutput<typeof SavedArticle> = await response.json();
	return { status: response.status, etag: response.headers.get("ETag") ?? "", body };
}

const publicStatus = async (slug: string) => (await request(`/api/articles/${slug}`)).status;
const inFuture = () => new Date(Date.now() + 3_600_000).toISOString();

// Every place where the public could come upon an article.
const publicPlaces = ["/", "/api/articles", "/rss.xml", "/atom.xml", "/feed.json"];
async function placesThatShow(text: string) {
	const bodies = await Promise.all(publicPlaces.map(async (path) => (await request(path)).text()));
	return publicPlaces.filter((_, index) => bodies[index]?.includes(text));
}

describe("PUT /newsroom/api/articles/{slug}", () => {
	it("creates, then replaces, under one id and a new ETag", async () => {
		const first = await put("hafen");
		expect(first.status).toBe(201);
		expect(first.body).toMatchObject({
			status: "published",
			body: article().body,
			published_at: "2024-07-15T07:00:00.000Z",
		});
		expect(first.etag).toBe(`"${first.body.revision}"`);
		const second = await put("hafen", { title: "Neuer Titel", published_at: undefined });
		expect(second.status).toBe(200);
		expect(second.body.id).toBe(first.body.id);
		expect(second.body.published_at).toBe(first.body.published_at);
		expect(second.body.updated_at > first.body.updated_at).toBe(true);
		expect(second.etag).not.toBe(first.etag);
	});

	it.each(["tag:a,2001:%zz", "urn:a[1]", "https://a.example/#b#c", "7", "tag:a b"])(
		"refuses the id %s, which is no URI",
		async (id) => {
			const response = await newsroom("PUT", "articles/hafen", article({ id }));
			expect(response.status).toBe(422);
			expect(await response.json()).toMatchObject({ errors: [{ pointer: "#/id" }] });
		},
	);

	it("changes nothing when it sends the same again: no revision, no time, no purge, no ping", async () => {
		const image = { url: "https://news.example/a.jpg", alt: "Kran" };
		await put("original");
		const sent = { language: "en", translation_of: "original", image };
		const first = await put("hafen", sent);
		const before = await (await request("/api/changes")).json();
		const pings: unknown[] = [];
		const PING_QUEUE = { sendBatch: async (batch: unknown) => void pings.push(batch) };
		const bindings = { ...env, WEBSUB_HUBS: "https://hub.example/", PING_QUEUE } as unknown as Env;
		const again = await newsroom("PUT", "articles/hafen", article(sent), {}, bindings);
		expect(again.status).toBe(200);
		expect(again.headers.get("ETag")).toBe(first.etag);
		expect(await again.json()).toEqual(first.body);
		expect(await (await request("/api/changes")).json()).toEqual(before);
		expect(pings).toEqual([]);
	});

	it.each([
		["title", { title: "Anders" }],
		["summary", { summary: "Anders" }],
		["body", { body: { markdown: "Anders" } }],
		["authors", { authors: [] }],
		["topics", { topics: ["wohnungswirtschaft"] }],
		["language", { language: "en" }],
		["image", { image: { url: "https://news.example/b.jpg", alt: "" } }],
		["caption", { image: { url: "https://news.example/a.jpg", alt: "", caption: "Der Kran" } }],
		["label", { label: "comment" }],
		["correction", { corrections: [{ at: "2024-07-16T09:00:00Z", text: "Es sind 120." }] }],
		["status", { status: "draft" }],
		["published_at", { published_at: "2024-07-15T09:00:01+02:00" }],
	])("stores another %s", async (_, overrides) => {
		const first = await put("hafen");
		expect((await put("hafen", overrides)).etag).not.toBe(first.etag);
	});

	const details = {
		image: {
			url: "https://news.example/a.jpg",
			alt: "Kran",
			caption: "Der Kran am Hafen",
			credit: "Ada Beispiel",
			width: 1200,
			height: 800,
			sizes: [{ url: "https://news.example/a-600.jpg", width: 600 }],
		},
		label: "press_release",
		corrections: [
			{ at: "2024-07-17T09:00:00.000Z", text: "Es sind 120 Wohnungen, nicht 12." },
			{ at: "2024-07-18T09:00:00.000Z", text: "Die Werft liegt im Norden." },
		],
	};

	it("stores caption, credit, sizes, label and corrections, and takes away what is left out", async () => {
		expect((await put("hafen", details)).body).toMatchObject(details);
		const shown = await (await request("/api/articles/hafen")).json();
		expect(shown).toMatchObject({ ...details, is_summary_derived: true });
		const listed = await (await request("/api/articles?fields=label,corrections")).json();
		const { label, corrections } = details;
		expect(listed).toMatchObject({ articles: [{ label, corrections }] });
		const { body } = await put("hafen", { summary: "Kurz." });
		expect(body).toMatchObject({ is_summary_derived: false });
		for (const name of Object.keys(details)) expect(body).not.toHaveProperty(name);
	});

	it("puts corrections into the order of time, and counts each as a change", async () => {
		const corrections = details.corrections.toReversed();
		const { body } = await put("hafen", { corrections });
		expect(body.corrections).toEqual(details.corrections);
		expect(body.updated_at).toBe("2024-07-18T09:00:00.000Z");
		const start = new Date().toISOString();
		const again = await put("hafen", { corrections: details.corrections.slice(1) });
		expect(again.body.updated_at >= start).toBe(true);
	});

	it("never says that an article was changed before it was published", async () => {
		await put("hafen");
		await put("hafen", { published_at: "2999-01-01T00:00:00Z" });
		await tickAt(new Date("2999-01-01T00:01:00Z"));
		const shown = await (await request("/api/articles/hafen")).json();
		expect(shown).toMatchObject({
			published_at: "2999-01-01T00:00:00.000Z",
			updated_at: "2999-01-01T00:00:00.000Z",
		});
		const sql = "SELECT DISTINCT updated_at FROM listings";
		const { results } = await env.DB.prepare(sql).all();
		expect(results).toEqual([{ updated_at: Date.parse("2999-01-01T00:00:00Z") }]);
	});

	it.each(["draft", "scheduled", undefined])(
		"never says that an article as %s changed later than now",
		async (status) => {
			const start = Date.now();
			await put("vorher", { status: "draft" });
			const { body } = await put("hafen", { status, published_at: "2099-01-01T00:00:00Z" });
			await put("nachher", { status: "draft" });
			expect(Date.parse(body.updated_at)).toBeGreaterThanOrEqual(start);
			expect(Date.parse(body.updated_at)).toBeLessThanOrEqual(Date.now());
			const { articles } = await (await newsroom("GET", "articles")).json<{
				articles: { slug: string; updated_at: string }[];
			}>();
			expect(articles.map(({ slug }) => slug)).toEqual(["nachher", "hafen", "vorher"]);
			const times = articles.map(({ updated_at }) => updated_at);
			expect(times).toEqual([...times].sort().reverse());
		},
	);

	it("publishes at once, everywhere", async () => {
		await put("hafen", { title: "Kräne über der Werft" });
		expect(await placesThatShow("Kräne über der Werft")).toEqual(publicPlaces);
	});

	it("takes a missing summary from the text, and a given one as it is", async () => {
		expect((await put("a")).body.summary).toContain("Am Hafen entstehen 120 Wohnungen.");
		expect((await put("b", { summary: " Kurz  gesagt " })).body.summary).toBe("Kurz gesagt");
	});

	it.each([
		["a draft", () => ({ status: "draft" }), "draft"],
		["an article with a future date", () => ({ published_at: inFuture() }), "scheduled"],
	])("shows %s nowhere", async (_, overrides, status) => {
		const { body } = await put("geheim", { title: "Streng geheim", ...overrides() });
		expect(body.status).toBe(status);
		expect(await placesThatShow("Streng geheim")).toEqual([]);
		expect(await publicStatus("geheim")).toBe(404);
		expect((await request("/articles/geheim")).status).toBe(404);
	});

	it("takes back what becomes a draft again, and says that it is gone", async () => {
		await put("hafen", { title: "Kräne über der Werft" });
		await put("hafen", { title: "Kräne über der Werft", status: "draft" });
		expect(await placesThatShow("Kräne")).toEqual([]);
		expect(await publicStatus("hafen")).toBe(410);
	});

	it("keeps a given id to the letter, and never changes it", async () => {
		const id = "https://alt.example/?p=1&q=Ä";
		expect((await put("alt", { id })).body.id).toBe(id);
		expect((await put("alt")).body.id).toBe(id);
		expect((await put("alt", { id: "urn:x:2" })).status).toBe(409);
		expect((await put("neu", { id })).status).toBe(409);
	});

	it("changes only the revision that If-Match names", async () => {
		const { etag } = await put("hafen");
		const changed = { title: "Anders" };
		expect((await put("hafen", changed, { "If-Match": etag })).status).toBe(200);
		expect((await put("hafen", changed, { "If-Match": etag })).status).toBe(412);
		expect((await put("neu", {}, { "If-Match": "*" })).status).toBe(412);
	});

	it("sanitises HTML, and makes addresses absolute", async () => {
		const html =
			'<p onclick="x()">Text <a href="/articles/b">Link</a><script>bad()</script></p><img src="a.png">';
		const { body } = await put("html", { body: { html } });
		expect(body.body).toEqual({ html });
		expect(body.content_html).toContain('href="https://news.example/articles/b"');
		expect(body.content_html).toContain('src="https://news.example/articles/a.png"');
		expect(body.content_html).not.toMatch(/onclick|script|bad/);
	});

	it("tells what it removed from the body, and nothing otherwise", async () => {
		const html = '<p>a</p><iframe src="https://a.example/"></iframe><img src="data:," alt="Kran">';
		const { body } = await put("html", { body: { html } });
		expect(body.warnings).toEqual([
			{ pointer: "#/body/html", detail: expect.stringContaining("https://a.example/") },
			{ pointer: "#/body/html", detail: expect.stringContaining("“Kran”") },
		]);
		expect((await put("html", { body: { html: "<p>a</p>" } })).body).not.toHaveProperty("warnings");
	});

	it("leads links within the text to the article, in every format", async () => {
		const markdown = "[Plan](#plan), [weiter](?seite=2)\n\n## Plan\n\nText[^1]\n\n[^1]: Note";
		const { body } = await put("plan", { body: { markdown } });
		const url = "https://news.example/articles/plan";
		for (const link of [`${url}#text-plan`, `${url}?seite=2`, `${url}#text-fn-1`])
			expect(body.content_html).toContain(`href="${link}"`);
		const again = await put("plan", { body: { html: body.content_html } });
		expect(again.body.content_html).toBe(body.content_html);
		const page = await (await request("/articles/plan")).text();
		expect(page).toContain(body.content_html);
		const feed: { items: object[] } = await (await request("/feed.json")).json();
		expect(feed.items[0]).toMatchObject({
			content_html: expect.stringContaining(body.content_html),
		});
	});

	it("makes the summary of paragraphs alone", async () => {
		const markdown =
			"## Wonach gefragt wird\n\n| a |\n|---|\n| b |\n\n- c\n\nDas Dach[^1] ist neu.\n\n[^1]: d";
		expect((await put("dach", { body: { markdown } })).body.summary).toBe("Das Dach ist neu.");
		expect((await put("liste", { body: { markdown: "- c\n- d" } })).body.summary).toBe("c d");
	});

	it.each([
		[
			{ image: { url: "https://a.example/b.png", alt: "a\0\u000bb\ud800\u0007" } },
			{ image: { alt: "a b" } },
		],
		[{ image: { url: "https://a.example/b.png", alt: "\u200b\u2060" } }, { image: { alt: "" } }],
		[{ title: "Eins\u000bzwei\fdrei\uffff" }, { title: "Eins zwei drei" }],
		[{ authors: ["A\u202edA", "Bo"] }, { authors: ["A\u202edA\u202c", "Bo"] }],
		[{ topics: ["Bau\u2069\u000bRecht"] }, { topics: ["Bau Recht"] }],
	])("cleans every text alike: %j", async (given, stored) => {
		expect((await put("sauber", given)).body).toMatchObject(stored);
	});

	it.each([{ title: "\u200b\u00ad\u2800" }, { authors: ["\u2060"] }, { topics: ["\u3164"] }])(
		"takes invisible characters for nothing: %j",
		async (given) => {
			expect((await put("leer", given)).status).toBe(422);
		},
	);

	it("refuses bytes that are not UTF-8", async () => {
		const bytes = new TextEncoder().encode(JSON.stringify(article({ title: "M?ller" })));
		bytes[bytes.indexOf("?".charCodeAt(0))] = 0xfc;
		const headers = {
			Authorization: `Bearer ${env.NEWSROOM_TOKEN}`,
			"Content-Type": "application/json",
		};
		const init = { method: "PUT", headers, body: bytes };
		const response = await request("/newsroom/api/articles/latin", init);
		expect(response.status).toBe(400);
	});

	it("takes the gender star for a star", async () => {
		const markdown = "Sozialmanager*innen treffen Partner*innen.";
		const { body } = await put("stern", { body: { markdown } });
		expect(body.content_html).toContain("Sozialmanager*innen treffen Partner*innen.");
	});

	it("lets one of two writers win who began from the same revision", async () => {
		const { etag } = await put("hafen");
		const writers = ["A", "B"].map((title) => put("hafen", { title }, { "If-Match": etag }));
		const statuses = (await Promise.all(writers)).map(({ status }) => status);
		expect(statuses.filter((status) => status === 200)).toHaveLength(1);
	});

	it.each([
		[{ title: "" }, "#/title"],
		[{ title: "x".repeat(301) }, "#/title"],
		[{ title: undefined }, "#/title"],
		[{ body: "text" }, "#/body"],
		[{ body: { markdown: "a", html: "b" } }, "#/body"],
		[{ language: "deutsch und mehr" }, "#/language"],
		[{ authors: ["Ada", ""] }, "#/authors/1"],
		[{ topics: ["!?"] }, "#/topics/0"],
		[{ image: { url: "javascript:alert(1)", alt: "" } }, "#/image/url"],
		[{ image: { url: "https://img.example/a.png" } }, "#/image/alt"],
		[{ image: { url: "https://a.example/a.png", alt: "", sizes: [] } }, "#/image/sizes"],
		[{ label: "werbung" }, "#/label"],
		[{ corrections: [{ text: "Ohne Zeit" }] }, "#/corrections/0/at"],
		[{ corrections: [{ at: "2024-07-16T09:00:00Z", text: " " }] }, "#/corrections/0/text"],
		[{ status: "withdrawn" }, "#/status"],
		[{ published_at: "15.07.2024" }, "#/published_at"],
		[{ published_at: "2024-02-30T09:00:00Z" }, "#/published_at"],
		[{ id: "no scheme" }, "#/id"],
		[{ autor: "x" }, "#/autor"],
	])("answers 422 to %j and points at %s", async (overrides, pointer) => {
		const response = await newsroom("PUT", "articles/hafen", article(overrides));
		expect(response.status).toBe(422);
		expect(await response.json()).toMatchObject({ errors: [{ pointer }] });
	});

	it("names every wrong field at once", async () => {
		const response = await newsroom("PUT", "articles/a", article({ title: "", status: "x" }));
		const { errors }: { errors: unknown[] } = await response.json();
		expect(errors).toHaveLength(2);
	});

	it("answers 400 to broken JSON, 415 to another type, 413 to more than 1 MiB", async () => {
		const send = async (body: string, type: string) => {
			const headers = { Authorization: "Bearer a-token-for-tests-only", "Content-Type": type };
			const init = { method: "PUT", headers, body };
			return (await request("/newsroom/api/articles/a", init)).status;
		};
		expect(await send("{", "application/json")).toBe(400);
		expect(await send("{}", "text/plain")).toBe(415);
		expect(await send("x".repeat(1024 * 1024 + 1), "application/json")).toBe(413);
	});

	it("takes a body of a million characters, and says so where it is too long to store", async () => {
		const words = "Wohnungsbau ".repeat(85_000);
		expect((await put("lang", { body: { markdown: words } })).status).toBe(201);
		const entities = "&".repeat(1_000_000);
		const response = await newsroom(
			"PUT",
			"articles/l2",
			article({ body: { markdown: entities } }),
		);
		expect(response.status).toBe(422);
	});
});

describe("DELETE /newsroom/api/articles/{slug}", () => {
	it("withdraws for good, everywhere", async () => {
		await put("hafen", { title: "Kräne über der Werft" });
		expect((await newsroom("DELETE", "articles/hafen")).status).toBe(204);
		expect(await placesThatShow("Kräne")).toEqual([]);
		expect(await publicStatus("hafen")).toBe(410);
		expect((await request("/articles/hafen")).status).toBe(410);
		expect((await newsroom("DELETE", "articles/hafen")).status).toBe(204);
	});

	it("leaves what was never public unknown, and what was published again readable", async () => {
		await put("entwurf", { status: "draft" });
		await newsroom("DELETE", "articles/entwurf");
		expect(await publicStatus("entwurf")).toBe(404);
		await put("entwurf");
		expect(await publicStatus("entwurf")).toBe(200);
	});

	it("returns 404 if there is no article, and 412 if it has another revision", async () => {
		expect((await newsroom("DELETE", "articles/nichts")).status).toBe(404);
		await put("hafen");
		const headers = { "If-Match": '"0"' };
		expect((await newsroom("DELETE", "articles/hafen", undefined, headers)).status).toBe(412);
	});
});

describe("GET /newsroom/api/articles", () => {
	it("has articles of every status, last changed first", async () => {
		await put("alt");
		await put("entwurf", { status: "draft" });
		await newsroom("DELETE", "articles/alt");
		const response = await newsroom("GET", "articles");
		const { articles }: { articles: { slug: string; status: string }[] } = await response.json();
		expect(articles.map(({ slug, status }) => [slug, status])).toEqual([
			["alt", "withdrawn"],
			["entwurf", "draft"],
		]);
	});

	it("leaves out none of those that the clock released in one revision", async () => {
		for (const slug of ["a", "b", "c"]) await put(slug, { published_at: "2999-01-01T00:00:00Z" });
		await tickAt(new Date("2999-01-01T00:00:00Z"));
		const first = await newsroom("GET", "articles?limit=2");
		const page: { articles: { slug: string }[]; next: string } = await first.json();
		const rest = await newsroom("GET", page.next.split("/newsroom/api/")[1] ?? "");
		const last: { articles: { slug: string }[] } = await rest.json();
		const slugs = [...page.articles, ...last.articles].map(({ slug }) => slug);
		expect(slugs).toEqual(["c", "b", "a"]);
	});

	it("gives one article back as it was typed", async () => {
		await put("entwurf", { status: "draft" });
		const response = await newsroom("GET", "articles/entwurf");
		const { body, status }: v.InferOutput<typeof SavedArticle> = await response.json();
		expect({ body, status }).toEqual({ body: article().body, status: "draft" });
	});
});

describe("the newsroom's door", () => {
	it.each([
		["GET", "articles"],
		["PUT", "articles/x"],
		["DELETE", "articles/x"],
		["GET", "surveys/x/responses"],
		["GET", "nothing-here"],
	])("%s %s answers 401 without its token", async (method, path) => {
		for (const headers of [{}, { Authorization: "Bearer wrong" }]) {
			const response = await request(`/newsroom/api/${path}`, { method, headers });
			expect(response.status).toBe(401);
			expect(response.headers.get("WWW-Authenticate")).toContain("Bearer");
		}
	});

	it("is closed to scripts of other pages", async () => {
		const response = await request("/newsroom/api/articles", {
			method: "OPTIONS",
			headers: { Origin: "https://other.example", "Access-Control-Request-Method": "PUT" },
		});
		expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
	});
});
