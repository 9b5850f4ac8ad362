import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import privacy from "../../src/cli/sample/pages/datenschutz.md?raw";
import imprint from "../../src/cli/sample/pages/impressum.md?raw";
import { forgetRevision } from "../../src/platform/cache/current-revision.ts";
import { forgetResponses } from "../../src/platform/cache/serve.ts";
import { SAMPLE_SENTENCE } from "../../src/static-pages/static-page.schema.ts";
import { forgetStaticPageLinks } from "../../src/static-pages/static-page-links.copy.ts";
import { brokenD1 } from "../support/faults.ts";
import { article, staticPage, survey } from "../support/fixtures.ts";
import { newsroom, request } from "../support/service.ts";

const put = (slug: string, overrides: Record<string, unknown> = {}) =>
	newsroom("PUT", `pages/${slug}`, staticPage(overrides));
const text = async (path: string, init = {}, bindings: Env = env) =>
	(await request(path, init, bindings)).text();

/** Returns the links of the footer to static pages: address and title. */
function linksIn(html: string) {
	const footer = html.slice(html.indexOf("<footer"));
	return [...footer.matchAll(/<a href="(\/pages\/[^"]+)"[^>]*>([^<]+)/g)].map(
		([, path, title]) => `${path} ${title}`,
	);
}

/** An isolate that remembers nothing. */
function newIsolate() {
	forgetResponses();
	forgetRevision(env.DB);
	forgetStaticPageLinks();
}
const withoutD1 = (): Env => ({ ...env, DB: brokenD1(env.DB, "down") });

describe("GET /pages/{slug}", () => {
	it("shows the page in its language, with its text and the day of the last change", async () => {
		await put("impressum", {
			title: "Impressum & <mehr>",
			body: { markdown: "## Kontakt\n\n[Suche](/search) <script>1</script>" },
		});
		const page = await text("/pages/impressum");
		expect(page).toContain('<html lang="de">');
		expect(page).toContain("<h1>Impressum &amp; &lt;mehr&gt;</h1>");
		expect(page).toContain('<a href="https://news.example/search">Suche</a>');
		expect(page).not.toContain("<script>1");
		expect(page).toMatch(/Aktualisiert am\s+<time datetime="\d{4}-/);
		expect(page).toContain('<link rel="canonical" href="https://news.example/pages/impressum"/>');
		const [, data = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page) ?? [];
		expect(JSON.parse(data)).toMatchObject({
			"@type": "WebPage",
			url: "https://news.example/pages/impressum",
			name: "Impressum & <mehr>",
			inLanguage: "de",
		});
	});

	it("runs from right to left where its language does", async () => {
		await put("about", { language: "ar", title: "من نحن" });
		expect(await text("/pages/about")).toContain('<html lang="ar" dir="rtl">');
		expect(await text("/")).toContain('<a href="/pages/about" lang="ar">من نحن</a>');
	});

	it("shows a title of 300 letters without a text", async () => {
		const title = "A".repeat(300);
		await put("lang", { title, body: { markdown: "" } });
		expect(await text("/pages/lang")).toContain(`<h1>${title}</h1>`);
	});

	it("has links to places in its own text", async () => {
		await put("impressum", { body: { markdown: "[Kontakt](#kontakt)\n\n## Kontakt" } });
		const page = await text("/pages/impressum");
		const [, href = ""] = /<a href="([^"]*#[^"]+)">Kontakt/.exec(page) ?? [];
		const { pathname, hash } = new URL(href, "https://news.example/pages/impressum");
		expect(pathname).toBe("/pages/impressum");
		expect(page).toContain(`id="${hash.slice(1)}"`);
	});

	it("is found in other spellings of its address", async () => {
		await put("impressum");
		for (const path of ["/pages/Impressum", "/pages/impressum/", "/Pages/impressum"]) {
			const response = await request(path);
			expect([response.status, response.headers.get("Location")]).toEqual([
				301,
				"https://news.example/pages/impressum",
			]);
		}
	});

	it("comes from its copy while D1 does not respond, and goes when it was erased", async () => {
		await put("impressum", { title: "Vorher" });
		await put("impressum", { title: "Nachher" });
		newIsolate();
		const response = await request("/pages/impressum", {}, withoutD1());
		expect(response.status).toBe(200);
		expect(await response.text()).toContain("<h1>Nachher</h1>");
		await newsroom("DELETE", "pages/impressum");
		newIsolate();
		expect((await request("/pages/impressum", {}, withoutD1())).status).toBe(404);
		newIsolate();
		expect((await request("/pages/nie-gesehen", {}, withoutD1())).status).toBe(503);
	});
});

describe.each(["impressum", "datenschutz"])("GET /%s", (slug) => {
	it("leads to the page", async () => {
		await put(slug);
		const response = await request(`/${slug}`);
		expect(response.status).toBe(301);
		expect(response.headers.get("Location")).toBe(`/pages/${slug}`);
	});

	it("says what is missing, to people and to programs", async () => {
		const response = await request(`/${slug}`);
		expect(response.status).toBe(404);
		expect(response.headers.get("Cache-Control")).toBe("no-store");
		expect(await response.json()).toMatchObject({
			detail: `There is no page yet: PUT /newsroom/api/pages/${slug}.`,
		});
		const asPage = { headers: { Accept: "text/html", "Accept-Language": "de" } };
		expect(await text(`/${slug}`, asPage)).toContain("Die Redaktion veröffentlicht");
	});
});

describe("the footer", () => {
	const places = [
		"/",
		"/articles/hafen",
		"/topics/wohnungswirtschaft",
		"/search",
		"/feeds",
		"/docs",
		"/pages/zwei",
		"/surveys/leserumfrage",
		"/surveys/leserumfrage/thanks",
		"/receipts",
		"/nirgends",
		"/api/articles/nirgends",
	];
	const headers = { Accept: "text/html" };

	it.each(places)("of %s lists the pages that have a place there, in their order", async (path) => {
		await newsroom("PUT", "articles/hafen", article());
		await newsroom("PUT", "surveys/leserumfrage", survey());
		await put("eins", { title: "Eins", footer: 20 });
		await put("zwei", { title: "Zwei", footer: 3 });
		await put("drei", { title: "Drei", footer: undefined });
		expect(linksIn(await text(path, { headers }))).toEqual([
			"/pages/zwei Zwei",
			"/pages/eins Eins",
		]);
	});

	it("of a receipt and of a refused form lists them too", async () => {
		await newsroom("PUT", "surveys/leserumfrage", survey());
		await put("impressum");
		const send = (body: string) =>
			request("/api/surveys/leserumfrage/responses", {
				method: "POST",
				headers: { Accept: "text/html", "Content-Type": "application/x-www-form-urlencoded" },
				body,
			});
		expect(linksIn(await (await send("comment=a")).text())).toEqual(["/pages/impressum Impressum"]);
		const sent = await send("role=owner");
		const receipt = sent.headers.get("Location");
		const shown = receipt
			? await text(receipt.replace("https://news.example", ""), { headers })
			: await sent.text();
		expect(linksIn(shown)).toEqual(["/pages/impressum Impressum"]);
	});

	it("has no list where no page has a place", async () => {
		await put("drei", { footer: undefined });
		expect(linksIn(await text("/"))).toEqual([]);
	});

	it("shows a change with the next request", async () => {
		expect(linksIn(await text("/"))).toEqual([]);
		await put("impressum");
		expect(linksIn(await text("/"))).toEqual(["/pages/impressum Impressum"]);
		await put("impressum", { title: "Wer wir sind" });
		expect(linksIn(await text("/"))).toEqual(["/pages/impressum Wer wir sind"]);
		await newsroom("DELETE", "pages/impressum");
		expect(linksIn(await text("/"))).toEqual([]);
	});

	it("costs no query once the isolate knows it", async () => {
		await newsroom("PUT", "articles/hafen", article());
		await put("impressum");
		const queries: string[] = [];
		const bindings = { ...env, DB: brokenD1(env.DB, undefined, (sql) => void queries.push(sql)) };
		for (const path of ["/", "/articles/hafen", "/topics/wohnungswirtschaft"])
			await text(path, {}, bindings);
		expect(queries.filter((sql) => sql.includes("static_pages"))).toHaveLength(1);
	});

	it("is without them while D1 does not respond, and the page is not kept so", async () => {
		await newsroom("PUT", "articles/hafen", article());
		await put("impressum");
		newIsolate();
		const response = await request("/articles/hafen", {}, withoutD1());
		expect(response.status).toBe(200);
		expect(linksIn(await response.text())).toEqual([]);
		expect(linksIn(await text("/articles/hafen"))).toEqual(["/pages/impressum Impressum"]);
	});
});

describe("the privacy page", () => {
	const link = "https://news.example/pages/datenschutz";

	it.each([
		["/surveys/leserumfrage", "Datenschutzerklärung"],
		["/surveys/leserumfrage?lang=en", "Privacy policy"],
		["/surveys/leserumfrage/form", "Datenschutzerklärung"],
		["/surveys/leserumfrage/form?lang=en", "Privacy policy"],
	])("is linked by the form at %s", async (path, words) => {
		await newsroom(
			"PUT",
			"surveys/leserumfrage",
			survey({ title: { de: "Frage", en: "Question" } }),
		);
		const anchor = `<a href="${link}" target="_blank" rel="noreferrer">${words}</a>`;
		expect(await text(path)).not.toContain(link);
		await put("datenschutz", { footer: undefined });
		expect(await text(path)).toContain(anchor);
	});

	it("is in the survey's JSON, and in the form to copy", async () => {
		await newsroom("PUT", "surveys/leserumfrage", survey());
		await put("datenschutz");
		expect(await (await request("/api/surveys/leserumfrage")).json()).toMatchObject({
			privacy_url: link,
		});
		const snippets = await newsroom("GET", "surveys/leserumfrage/snippets");
		expect(await snippets.json()).toMatchObject({
			form: expect.stringContaining(`<p><a href="${link}">Datenschutzerklärung</a></p>`),
		});
	});

	it("does not keep the newsroom from sending back a survey that it read", async () => {
		await put("datenschutz");
		await newsroom("PUT", "surveys/leserumfrage", survey());
		const read = await (await newsroom("GET", "surveys/leserumfrage")).json();
		expect((await newsroom("PUT", "surveys/leserumfrage", read)).status).toBe(200);
	});
});

describe("static pages elsewhere", () => {
	it("are in the sitemap, and in no feed or list", async () => {
		await put("impressum");
		for (const path of ["/sitemap.xml", "/sitemap-channels.xml"])
			expect(await text(path)).toContain("<loc>https://news.example/pages/impressum</loc>");
		for (const path of ["/rss.xml", "/atom.xml", "/feed.json", "/api/articles", "/api/changes"])
			expect(await text(path)).not.toContain("impressum");
	});

	it.each([imprint, privacy])("are marked in the sample content: %#", (sample) => {
		expect(sample).toContain(SAMPLE_SENTENCE);
	});
});
