import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/articles/article/article.schema.ts";
import type { NewsroomArticle } from "../../../src/articles/article/article-newsroom.schema.ts";
import { article } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const put = (slug: string, language: string, overrides = {}) =>
	newsroom("PUT", `articles/${slug}`, article({ language, ...overrides }));
const translate = (slug: string, language: string, overrides = {}) =>
	put(slug, language, { translation_of: "hafen", ...overrides });

async function published(slug: string): Promise<Article> {
	return (await request(`/api/articles/${slug}`)).json();
}

/** The page's hreflang links: language and address, in their order. */
async function alternates(slug: string): Promise<string[]> {
	const html = await (await request(`/articles/${slug}`)).text();
	const links = html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g);
	return [...links].map(([, language, url]) => `${language} ${url}`);
}

describe("an article that is a translation", () => {
	it("and its original name each other, in JSON and on their pages", async () => {
		await put("hafen", "de");
		await translate("harbour", "en");
		expect((await published("hafen")).translations).toEqual([
			{ language: "en", url: "https://news.example/articles/harbour", slug: "harbour" },
		]);
		expect((await published("harbour")).translations).toMatchObject([{ slug: "hafen" }]);
		const page = await (await request("/articles/hafen")).text();
		expect(page).toContain('<a href="/articles/harbour" hreflang="en" lang="en">English</a>');
	});

	it("has all languages as hreflang, its own among them, and the original for all others", async () => {
		await put("hafen", "de");
		await translate("harbour", "en");
		await translate("port", "fr");
		const expected = [
			"de https://news.example/articles/hafen",
			"en https://news.example/articles/harbour",
			"fr https://news.example/articles/port",
			"x-default https://news.example/articles/hafen",
		];
		for (const slug of ["hafen", "harbour", "port"]) {
			expect(await alternates(slug)).toEqual(expected);
		}
	});

	it("names its original by slug or id, and gives it back by slug", async () => {
		const id = "https://alt.example/?p=1";
		await put("hafen", "de", { id });
		for (const name of ["hafen", id]) {
			const response = await translate("harbour", "en", { translation_of: name });
			const { translation_of }: NewsroomArticle = await response.json();
			expect(translation_of).toBe("hafen");
		}
		const list = await newsroom("GET", "articles");
		expect(await list.json()).toMatchObject({
			articles: [{ slug: "harbour", translation_of: "hafen" }, { slug: "hafen" }],
		});
	});

	it("is none any more when it is sent without", async () => {
		await put("hafen", "de");
		await translate("harbour", "en");
		await put("harbour", "en");
		expect((await published("hafen")).translations).toEqual([]);
		expect(await alternates("harbour")).toEqual([]);
	});

	it.each([
		["a draft", { status: "draft" }],
		["scheduled", { published_at: "2999-01-01T00:00:00Z" }],
	])("does not show while it is %s", async (_, overrides) => {
		await put("hafen", "de");
		await translate("harbour", "en", overrides);
		expect((await published("hafen")).translations).toEqual([]);
		expect(await alternates("hafen")).toEqual([]);
	});

	it("does not show when it is withdrawn, and leaves its language to another", async () => {
		await put("hafen", "de");
		await translate("harbour", "en");
		await newsroom("DELETE", "articles/harbour");
		expect((await published("hafen")).translations).toEqual([]);
		expect((await translate("port", "en")).status).toBe(201);
		expect((await translate("harbour", "en")).status).toBe(409);
	});

	it("stays with the others when the original is withdrawn", async () => {
		await put("hafen", "de");
		await translate("harbour", "en");
		await translate("port", "fr");
		await newsroom("DELETE", "articles/hafen");
		expect((await published("port")).translations).toMatchObject([{ slug: "harbour" }]);
		expect(await alternates("port")).not.toContainEqual(expect.stringMatching(/^x-default/));
	});
});

describe("a translation that cannot be", () => {
	async function refusal(response: Response) {
		expect(response.status).toBe(409);
		const { errors }: { errors: { pointer: string; detail: string }[] } = await response.json();
		return errors;
	}

	it("is one of an article that is not there, or of itself", async () => {
		const [missing] = await refusal(await translate("harbour", "en"));
		expect(missing).toEqual({
			pointer: "#/translation_of",
			detail: "There is no article “hafen”.",
		});
		await put("hafen", "de");
		expect(await refusal(await translate("hafen", "en"))).toHaveLength(1);
	});

	it("is one in the original's language, or in that of another translation", async () => {
		await put("hafen", "de");
		const pointer = "#/translation_of";
		expect(await refusal(await translate("kopie", "de"))).toMatchObject([{ pointer }]);
		await translate("harbour", "en");
		const [taken] = await refusal(await translate("port", "en"));
		expect(taken?.detail).toContain("“harbour”");
		const [language] = await refusal(await put("hafen", "en"));
		expect(language?.pointer).toBe("#/language");
		expect((await translate("harbour", "en", { title: "Anew" })).status).toBe(200);
	});

	it("is one of a translation, or one that has translations itself", async () => {
		await put("hafen", "de");
		await translate("harbour", "en");
		await refusal(await put("port", "fr", { translation_of: "harbour" }));
		await put("neu", "it");
		await refusal(await put("hafen", "de", { translation_of: "neu" }));
	});

	it("does not come of two who write at once", async () => {
		await put("hafen", "de");
		const writers = ["a", "b", "c"].map((slug) => translate(slug, "en"));
		const statuses = (await Promise.all(writers)).map(({ status }) => status);
		expect(statuses.sort()).toEqual([201, 409, 409]);
		expect((await published("hafen")).translations).toHaveLength(1);
	});

	it("is 422 where it names nothing that could be an article", async () => {
		const response = await translate("harbour", "en", { translation_of: "Kein Slug" });
		expect(response.status).toBe(422);
		expect(await response.json()).toMatchObject({ errors: [{ pointer: "#/translation_of" }] });
	});
});
