import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { article } from "../../support/fixtures.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";

interface Found {
	articles: { slug: string; changed_at: string; updated_at: string; status: string }[];
	total?: number;
	next?: string;
}

const BARE = { published_at: undefined, summary: undefined, body: { markdown: "Text." } };

const put = (slug: string, overrides: Record<string, unknown> = {}) =>
	newsroom("PUT", `articles/${slug}`, article({ ...BARE, ...overrides }));

async function find(search = ""): Promise<Found> {
	const response = await newsroom("GET", `articles${search}`);
	expect([search, response.status]).toEqual([search, 200]);
	return response.json();
}

const slugs = async (search = "") => (await find(search)).articles.map(({ slug }) => slug);
const inFuture = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** Follows the list to its end, and returns the slugs of each page. */
async function readOn(search: string, meanwhile?: () => Promise<unknown>): Promise<string[][]> {
	const { articles, next } = await find(search);
	const page = articles.map(({ slug }) => slug);
	if (next === undefined) return [page];
	await meanwhile?.();
	return [page, ...(await readOn(new URL(next).search))];
}

describe("GET /newsroom/api/articles", () => {
	beforeEach(async () => {
		await put("hafen", { title: "Häuser am Hafen", topics: ["Bau"], authors: ["Ada Öz"] });
		await put("strasse", { title: "Die Straße", topics: ["Verkehr"], language: "en" });
		await put("entwurf", { title: "Ärger im Hafen", status: "draft", topics: ["Geheimes"] });
		await put("spaeter", { title: "Zoo", published_at: inFuture(2) });
		await put("frueher", { title: "Älter", published_at: inFuture(1) });
		await put("weg", { title: "Weg am Hafen" });
		await newsroom("DELETE", "articles/weg");
	});

	it("lists all statuses, the last change first, with their number", async () => {
		await put("hafen", { title: "Häuser am alten Hafen", topics: ["Bau"], authors: ["Ada Öz"] });
		const { articles, total } = await find();
		expect(articles.map(({ slug, status }) => [slug, status])).toEqual([
			["hafen", "published"],
			["weg", "withdrawn"],
			["frueher", "scheduled"],
			["spaeter", "scheduled"],
			["entwurf", "draft"],
			["strasse", "published"],
		]);
		expect(total).toBe(6);
	});

	it("filters, searches and sorts", async () => {
		const cases: [string, string[]][] = [
			["?status=draft", ["entwurf"]],
			["?status=withdrawn,draft", ["weg", "entwurf"]],
			["?q=hafen", ["weg", "entwurf", "hafen"]],
			["?q=HAEUSER", ["hafen"]],
			["?q=haus", ["hafen"]],
			["?q=strasse", ["strasse"]],
			["?q=%C3%A4rg", ["entwurf"]],
			["?q=hafen+-haus", ["weg", "entwurf"]],
			["?q=-hafen", ["frueher", "spaeter", "strasse"]],
			["?q=", ["weg", "frueher", "spaeter", "entwurf", "strasse", "hafen"]],
			["?q=isdraft", []],
			["?q=hafen&status=published", ["hafen"]],
			["?topic=geheimes", ["entwurf"]],
			["?topic=Bau&author=ada-oez", ["hafen"]],
			["?language=en", ["strasse"]],
			["?language=en&status=draft", []],
			["?sort=updated", ["hafen", "strasse", "entwurf", "spaeter", "frueher", "weg"]],
			["?sort=title", ["frueher", "entwurf", "strasse", "hafen", "weg", "spaeter"]],
			["?sort=title&q=hafen", ["entwurf", "hafen", "weg"]],
			["?sort=scheduled&status=scheduled", ["frueher", "spaeter"]],
			["?sort=scheduled&limit=2", ["frueher", "spaeter"]],
			["?sort=-published&limit=3", ["spaeter", "frueher", "weg"]],
			["?sort=published&status=published", ["hafen", "strasse"]],
		];
		for (const [search, expected] of cases)
			expect([search, await slugs(search)]).toEqual([search, expected]);
	});

	it("answers what it does not know with 400, a sentence and the nearest", async () => {
		const cases: [string, string, string][] = [
			["?status=publishd", "status", "did you mean “published”?"],
			["?sort=titel", "sort", "did you mean “title”?"],
			["?topic=verkeh", "topic", "“verkeh” is the topic of no article: did you mean “verkehr”?"],
			["?author=ada-os", "author", "did you mean “ada-oez”?"],
			["?author=niemand", "author", "“niemand” is the author of no article"],
			["?language=fr", "language", "“fr” is the language of no article"],
			["?cursor=n1.1.abcdef", "cursor", "was made for another list"],
			["?cursor=x", "cursor", "must be a cursor that this list handed out"],
			["?sorted=title", "sorted", "sort"],
		];
		for (const [search, field, sentence] of cases) {
			const response = await newsroom("GET", `articles${search}`);
			const { errors } = await response.json<{ errors: { field: string; detail: string }[] }>();
			expect([search, response.status]).toEqual([search, 400]);
			expect(errors).toMatchObject([{ field, detail: expect.stringContaining(sentence) }]);
		}
	});

	it("finds no draft, scheduled or withdrawn article in the public search", async () => {
		const found = await (await request("/api/articles?q=hafen")).json<Found>();
		expect(found.articles.map(({ slug }) => slug)).toEqual(["hafen"]);
		const text = await (await request("/search?q=geheimes")).text();
		expect(text).not.toContain("Ärger");
	});

	it("follows a release, and a change that readers are not told of", async () => {
		const [before] = (await find("?q=strasse")).articles;
		await tickAt(new Date(Date.now() + 90 * 60_000));
		expect(await slugs("?status=scheduled")).toEqual(["spaeter"]);
		expect(await slugs("?q=%C3%A4lter&status=published")).toEqual(["frueher"]);
		expect((await find("?q=strasse")).articles[0]).toEqual(before);
		await put("entwurf", { title: "Ohne Ort", status: "draft" });
		expect([await slugs("?q=%C3%A4rger"), await slugs("?q=ohne")]).toEqual([[], ["entwurf"]]);
	});

	it("pages exactly, while another article is stored", async () => {
		const searches = [
			...["?limit=2", "?limit=2&sort=title", "?limit=1&sort=scheduled", "?limit=4&sort=-published"],
			...["?limit=1&q=hafen", "?limit=1&q=hafen&sort=title", "?limit=2&q=hafen&sort=updated"],
		];
		for (const search of searches) {
			const isOld = (slug: string) => slug !== "neu";
			const whole = (await slugs(search.replace(/limit=\d/, "limit=100"))).filter(isOld);
			const pages = await readOn(search, () => put("neu", { title: `Neu ${Math.random()}` }));
			expect([search, pages.flat().filter(isOld)]).toEqual([search, whole]);
		}
	});

	it("finds what a working copy has, says whose it is, and forgets it with the copy", async () => {
		const publish_at = Date.now() + 30 * 60_000;
		const key = "(SELECT article_key FROM articles WHERE slug = 'strasse')";
		await env.DB.exec(
			`INSERT INTO article_drafts SELECT ${key}, 't', 1, 'Die Brücke', 'a', 'Ada', 1, 'b', 'Bo', ${Date.now()}, ${publish_at}, NULL, NULL, '{}'`,
		);
		await env.DB.exec(
			`INSERT INTO article_draft_words SELECT ${key}, 'die brucke', '', '["topic=fluesse"]', 'ufer'`,
		);
		for (const search of ["?q=br%C3%BCcke", "?q=ufer", "?topic=fl%C3%BCsse", "?has_draft=true"])
			expect([search, await slugs(search)]).toEqual([search, ["strasse"]]);
		const { articles } = await find("?limit=1&sort=scheduled");
		expect(articles).toMatchObject([
			{
				slug: "strasse",
				title: "Die Straße",
				draft: {
					title: "Die Brücke",
					updated_by: "Bo",
					publish_at: new Date(publish_at).toISOString(),
				},
			},
		]);
		expect(await slugs("?has_draft=false&status=published")).toEqual(["hafen"]);
		expect(await slugs("?q=stra%C3%9Fe&has_draft=false")).toEqual([]);
		await expect((await request("/api/articles?q=ufer")).json()).resolves.toMatchObject({
			total: 0,
		});
		await env.DB.exec("DELETE FROM article_drafts");
		expect([await slugs("?q=ufer"), await slugs("?has_draft=true")]).toEqual([[], []]);
	});

	it("lists and filters by status while the search index is dropped", async () => {
		await newsroom("DELETE", "search-index");
		await put("neu", { title: "Neu", status: "draft" });
		expect(await slugs("?status=draft&sort=title")).toEqual(["entwurf", "neu"]);
		expect((await newsroom("GET", "articles?q=neu")).status).toBe(503);
		await newsroom("PUT", "search-index");
		await newsroom("POST", "search-index");
		expect(await slugs("?q=neu")).toEqual(["neu"]);
		expect(await slugs("?q=hafen")).toEqual(["weg", "entwurf", "hafen"]);
	});
});
