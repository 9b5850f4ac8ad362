import { env } from "cloudflare:workers";
import type * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { SavedStaticPage } from "../../src/static-pages/static-page.schema.ts";
import { staticPage } from "../support/fixtures.ts";
import { newsroom, request } from "../support/service.ts";

async function put(slug: string, overrides: Record<string, unknown> = {}, headers = {}) {
	const response = await newsroom("PUT", `pages/${slug}`, staticPage(overrides), headers);
	const body: v.InferOutput<typeof SavedStaticPage> = await response.json();
	return { status: response.status, headers: response.headers, body };
}

const revision = async () =>
	(await env.DB.prepare("SELECT revision FROM publication").first<number>("revision")) ?? 0;

describe("PUT /newsroom/api/pages/{slug}", () => {
	it("creates, then replaces, under a new ETag", async () => {
		const first = await put("impressum");
		expect(first.status).toBe(201);
		expect(first.headers.get("Location")).toBe("https://news.example/newsroom/api/pages/impressum");
		expect(first.body).toMatchObject({
			slug: "impressum",
			url: "https://news.example/pages/impressum",
			language: "de",
			footer: 10,
			body: staticPage().body,
			content_html: "<p>Die <em>Randnotiz</em> erscheint in Oldenburg.</p>",
		});
		expect(first.headers.get("ETag")).toBe(`"${first.body.revision}"`);
		const second = await put("impressum", { title: "Wer wir sind", footer: undefined });
		expect(second.status).toBe(200);
		expect(second.body).toMatchObject({
			title: "Wer wir sind",
			created_at: first.body.created_at,
		});
		expect(second.body).not.toHaveProperty("footer");
		expect(second.body.revision).toBeGreaterThan(first.body.revision);
	});

	it("takes the site's language where none is given", async () => {
		expect((await put("impressum", { language: undefined })).body.language).toBe("de");
	});

	it("changes nothing when it sends the same again, or what GET returns", async () => {
		const first = await put("impressum");
		const before = await revision();
		expect((await put("impressum")).headers.get("ETag")).toBe(first.headers.get("ETag"));
		const read = await (await newsroom("GET", "pages/impressum")).json();
		expect((await newsroom("PUT", "pages/impressum", read)).status).toBe(200);
		expect(await revision()).toBe(before);
	});

	it("changes only what was read", async () => {
		const first = await put("impressum");
		const etag = first.headers.get("ETag") ?? "";
		expect((await put("impressum", { title: "Neu" }, { "If-Match": etag })).status).toBe(200);
		expect((await put("impressum", { title: "Alt" }, { "If-Match": etag })).status).toBe(412);
		expect((await put("impressum", {}, { "If-None-Match": "*" })).status).toBe(412);
		const unquoted = { "If-Match": etag.replaceAll('"', "") };
		expect((await put("impressum", {}, unquoted)).status).toBe(400);
		expect((await put("kontakt", {}, { "If-Match": etag })).status).toBe(412);
		expect((await put("kontakt", {}, { "If-None-Match": "*" })).status).toBe(201);
	});

	it("names what was removed from the body", async () => {
		const { body } = await put("impressum", { body: { html: "<p>A</p><script>1</script>" } });
		expect(body.content_html).toBe("<p>A</p>");
		expect(body.warnings).toMatchObject([{ pointer: "#/body/html" }]);
	});

	it.each([
		[{ title: " " }, "#/title"],
		[{ title: undefined }, "#/title"],
		[{ body: "Text" }, "#/body"],
		[{ footer: -1 }, "#/footer"],
		[{ footer: 1.5 }, "#/footer"],
		[{ footer: 1001 }, "#/footer"],
		[{ language: "deutsch" }, "#/language"],
		[{ topics: [] }, "#/topics"],
		[{ revision: 999 }, "#/revision"],
	])("refuses %j and points to %s", async (wrong, pointer) => {
		const response = await newsroom("PUT", "pages/impressum", staticPage(wrong));
		expect(response.status).toBe(422);
		expect(await response.json()).toMatchObject({ errors: [{ pointer }] });
	});

	it.each(["Impressum", "über-uns", "a--b"])("says that %s is no slug", async (slug) => {
		const response = await newsroom("PUT", `pages/${encodeURIComponent(slug)}`, staticPage());
		expect(response.status).toBe(404);
		expect(JSON.stringify(await response.json())).toContain(
			"must be lower-case letters, digits and single hyphens",
		);
	});

	it("refuses a page that is too long", async () => {
		const response = await newsroom(
			"PUT",
			"pages/impressum",
			staticPage({ body: { markdown: "a".repeat(300_000) } }),
		);
		expect(response.status).toBe(413);
	});

	it("refuses more pages than lists have, but still replaces one", async () => {
		await put("impressum");
		const others = Array.from({ length: 199 }, (_, number) =>
			env.DB.prepare(
				"INSERT INTO static_pages SELECT 'p-' || ?, language, title, NULL, created_at, updated_at, revision, format, source, html FROM static_pages WHERE slug = 'impressum'",
			).bind(number),
		);
		await env.DB.batch(others);
		expect((await put("kontakt")).status).toBe(409);
		expect((await put("impressum", { title: "Neu" })).status).toBe(200);
	});

	it("takes a slug that a route of the service has", async () => {
		for (const slug of ["api", "newsroom", "search", "pages"]) {
			expect((await put(slug, { title: `Seite ${slug}` })).status).toBe(201);
			expect(await (await request(`/pages/${slug}`)).text()).toContain(`<h1>Seite ${slug}</h1>`);
		}
	});
});

describe("GET /newsroom/api/pages", () => {
	it("lists all pages without their texts, by slug", async () => {
		for (const slug of ["kontakt", "impressum"]) await put(slug);
		const { pages } = await (await newsroom("GET", "pages")).json<{ pages: object[] }>();
		expect(pages).toMatchObject([{ slug: "impressum" }, { slug: "kontakt" }]);
		expect(pages[0]).not.toHaveProperty("body");
	});

	it("is not for the public", async () => {
		expect((await request("/newsroom/api/pages")).status).toBe(401);
	});
});

describe("DELETE /newsroom/api/pages/{slug}", () => {
	it("erases the page, for readers too", async () => {
		await put("impressum");
		expect((await request("/pages/impressum")).status).toBe(200);
		const before = await revision();
		expect((await newsroom("DELETE", "pages/impressum")).status).toBe(204);
		expect(await revision()).toBe(before + 1);
		expect((await request("/pages/impressum")).status).toBe(404);
		expect((await newsroom("DELETE", "pages/impressum")).status).toBe(404);
		expect((await put("impressum")).status).toBe(201);
	});

	it("erases only what was read", async () => {
		const first = await put("impressum");
		await put("impressum", { title: "Neu" });
		const headers = { "If-Match": first.headers.get("ETag") ?? "" };
		expect((await newsroom("DELETE", "pages/impressum", undefined, headers)).status).toBe(412);
		expect((await newsroom("GET", "pages/impressum")).status).toBe(200);
	});
});
