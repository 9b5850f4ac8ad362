import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { permissionsOf } from "../../../src/newsroom/roles.ts";
import { htmlOf, leadsTo, sendForm } from "../../support/browser-form.ts";
import { openEditor, sendEditor } from "../../support/editor-page.ts";
import { article, survey } from "../../support/fixtures.ts";
import { newToken } from "../../support/newsroom-people.ts";
import { newsroom, request } from "../../support/service.ts";

const PAGE = "c56a4180-65aa-42ec-a945-5fd21dec0538";
const path = "/newsroom/surveys/leserumfrage/charts/role";

async function answer(role: string, count: number) {
	for (let index = 0; index < count; index++) {
		await request("/api/surveys/leserumfrage/responses", {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: JSON.stringify({ role }),
		});
	}
}

async function prepare() {
	await newsroom("PUT", "surveys/leserumfrage", survey({ title: "Lesen | *wir*?" }));
	await answer("owner", 6);
	await answer("tenant", 2);
	await newsroom("PUT", "articles/hafen", article());
}

const put = (fields: Record<string, string>, query = "") =>
	sendForm(`${path}${query}`, { page: PAGE, ...fields });
const markdownOf = async (slug: string): Promise<string> =>
	Object(await (await newsroom("GET", `articles/${slug}/draft`)).json()).article.body.markdown;

describe("a chart that is taken into an article", () => {
	it("stands at the end of its working copy, with its table and how it came about", async () => {
		await prepare();
		const response = await put({ article: "hafen" });
		expect(leadsTo(response)).toEqual([303, "/newsroom/articles/hafen?done=charted"]);
		expect(await htmlOf("/newsroom/articles/hafen?done=charted")).toContain(
			"Das Diagramm steht jetzt am Ende des Textes.",
		);
		const markdown = (await markdownOf("hafen")).replaceAll("\u00a0", " ");
		expect(markdown).toMatch(/Baubeginn ist im Mai\.\n\n!\[Balkendiagramm: Was machen Sie\? /);
		expect(markdown).toContain(
			"| Antwort | Anteil | Anzahl |\n| --- | ---: | ---: |\n| Eigentümerin | 75 % | 6 |\n| Mieter | 25 % | 2 |",
		);
		expect(markdown).toMatch(
			/\n\*n = 8 von 8, .* Sie ist nicht repräsentativ\. Stand: \d\d\.\d\d\.\d{4}\. Umfrage: \[Lesen \\\| \\\*wir\\\*\?\]\(https:\/\/news\.example\/surveys\/leserumfrage\)\*\n$/,
		);
	});

	it("names days and months in its table where it shows when answers came", async () => {
		await prepare();
		await sendForm("/newsroom/surveys/leserumfrage/charts/_days", { page: PAGE, article: "hafen" });
		expect(await markdownOf("hafen")).toMatch(/\| Tag \| Anzahl \|\n\| --- \| ---: \|\n\| \d\d\./);
	});

	it("is in the page, the feed and the preview as a picture of its own, and stays as it was", async () => {
		await prepare();
		await put({ article: "hafen" });
		const preview = await htmlOf("/newsroom/articles/hafen/preview");
		await newsroom("POST", "articles/hafen/publish", {});
		const page = await (await request("/articles/hafen")).text();
		const feed = await (await request("/atom.xml")).text();
		const [, address = ""] = /<img [^>]*src="([^"]+\.svg)"/.exec(page) ?? [];
		for (const html of [page, preview]) {
			expect(html).toMatch(
				/<img [^>]*src="[^"]*\/media\/[0-9a-f]{64}\.svg" alt="Balkendiagramm: [^"]+" width="420" height="\d+"/,
			);
			expect(html).toMatch(/<td[^>]*>75\u00a0%<\/td>/);
			expect(html).toContain('href="https://news.example/surveys/leserumfrage"');
		}
		expect(feed).toContain(new URL(address, env.SITE_URL).pathname);
		const picture = await request(new URL(address, env.SITE_URL).pathname);
		expect(picture.headers.get("Content-Type")).toBe("image/svg+xml");
		expect(picture.headers.get("Cache-Control")).toContain("immutable");
		expect(picture.headers.get("Content-Security-Policy")).toBe(
			"default-src 'none'; style-src 'unsafe-inline'; sandbox",
		);
		const frozen = await picture.text();
		expect(frozen).toContain("75\u00a0% · 6");
		await env.DB.exec("UPDATE submissions SET erased = 'withdrawn', erased_at = 0");
		await answer("tenant", 1);
		expect(await (await request(new URL(address, env.SITE_URL).pathname)).text()).toBe(frozen);
	});

	it("is there once if the button is pressed twice, in a new article too", async () => {
		await prepare();
		await put({ article: "hafen" });
		const once = await markdownOf("hafen");
		await put({ article: "hafen" });
		expect(await markdownOf("hafen")).toBe(once);
		const slug = `entwurf-${PAGE.slice(0, 8)}`;
		for (let times = 0; times < 2; times++) {
			const response = await put({ article: "new" });
			expect(leadsTo(response)).toEqual([303, `/newsroom/articles/${slug}?done=charted`]);
		}
		expect((await markdownOf(slug)).match(/!\[/g)).toHaveLength(1);
		expect(await htmlOf(`/newsroom/articles/${slug}`)).toContain('value="Was machen Sie?"');
	});

	it("overwrites nothing of somebody who is writing, who is told of it", async () => {
		await prepare();
		const fields = await openEditor("hafen");
		await sendEditor("hafen", fields, { title: "Neu" });
		const open = await openEditor("hafen");
		await put({ article: "hafen" });
		const late = await sendEditor("hafen", { ...open, page: crypto.randomUUID() }, { text: "Alt" });
		expect(late.status).toBe(412);
		expect(await markdownOf("hafen")).toContain("![Balkendiagramm");
		expect(await htmlOf("/newsroom/articles/hafen")).toContain('value="Neu"');
	});

	it("has the numbers of the filter, and is asked for with it", async () => {
		await prepare();
		const query = "?origin=none&from=2024-01-01";
		expect(await htmlOf(`/newsroom/surveys/leserumfrage${query}`)).toContain(
			`href="${path}?from=2024-01-01&amp;origin=none"`,
		);
		await put({ article: "hafen" }, query);
		expect(await markdownOf("hafen")).toMatch(/Auswahl: .*01\.01\.2024; .+\. Stand:/);
	});
});

describe("the page that asks for the article", () => {
	it("shows the chart, warns of small groups and offers what was changed last", async () => {
		await prepare();
		const html = await htmlOf(path);
		expect(html).toMatch(
			/<img src="\/newsroom\/api\/surveys\/leserumfrage\/charts\/role\.svg\?lang=de" alt="Balken/,
		);
		expect(html).toContain("weniger als fünf Menschen");
		expect(html).toMatch(/name="article" value="hafen"[^>]*>.*Neue Wohnungen am Hafen/s);
		expect(html).toContain('name="article" value="new"');
		await answer("tenant", 3);
		expect(await htmlOf(path)).not.toContain("weniger als fünf Menschen");
		expect(await htmlOf(`${path}?q=Hafen`)).toContain('value="hafen"');
		expect(await htmlOf(`${path}?q=Bahnhof`)).not.toContain('value="hafen"');
		expect(await htmlOf(`${path}?q=Bahnhof`)).toContain("Kein Artikel gefunden.");
	});

	it.each([
		["no article", {}, 422, "Wählen Sie einen Artikel."],
		["one that is gone", { article: "weg" }, 409, "Diesen Artikel gibt es nicht mehr."],
		["another form", { page: "x", article: "hafen" }, 422, "Das hat nicht geklappt"],
	])("says what is wrong with %s", async (_, fields, status, text) => {
		await prepare();
		const response = await put(fields);
		expect(response.status).toBe(status);
		expect(await response.text()).toContain(text);
	});

	it("is there only for those who may read results and write articles", async () => {
		await prepare();
		for (const role of ["author", "analyst", "editor", "operator"] as const) {
			const may = permissionsOf(role);
			if (may.has("articles:write")) expect(may.has("results:read")).toBe(true);
			const { token } = await newToken(role);
			const links = await htmlOf("/newsroom/surveys/leserumfrage", token);
			expect(links.includes(`href="${path}"`)).toBe(may.has("articles:write"));
		}
		expect(
			(
				await sendForm("/newsroom/surveys/leserumfrage/charts/comment", {
					page: PAGE,
					article: "new",
				})
			).status,
		).toBe(404);
		const noStore = Object.defineProperty({ ...env }, "MEDIA", { value: undefined });
		const headers = { Authorization: `Bearer ${env.NEWSROOM_TOKEN}`, Accept: "text/html" };
		expect(await (await request(path, { headers }, noStore)).text()).toContain("kein Speicher");
	});
});
