import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { survey } from "../../support/fixtures.ts";
import { newToken } from "../../support/newsroom-people.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";

const store = (slug: string, overrides = {}) =>
	newsroom("PUT", `surveys/${slug}`, survey(overrides));

async function pageFor(role: "editor" | "analyst", path: string): Promise<string> {
	const { token } = await newToken(role);
	const response = await request(path, { headers: { Authorization: `Bearer ${token}` } });
	expect([path, response.status]).toEqual([path, 200]);
	return response.text();
}

/** The links between the pages of a survey, each with what it says of the page that is shown. */
const tabsIn = (html: string) =>
	[
		...(/<nav class="tabs".*?<\/nav>/s.exec(html)?.[0] ?? "").matchAll(/href="([^"]+)"([^>]*)>/g),
	].map(
		([, path, more]) => path + (/aria-current="(\w+)"/.exec(more ?? "")?.[1] ?? "").padStart(5),
	);

describe("the pages of one survey lead to each other", () => {
	it("each to those who may open it, with the filter that results and answers share", async () => {
		await store("hafen");
		const filter = "?from=2024-07-01";
		expect(tabsIn(await pageFor("editor", `/newsroom/surveys/hafen${filter}`))).toEqual([
			"/newsroom/surveys/hafen/edit     ",
			"/newsroom/surveys/hafen/preview     ",
			`/newsroom/surveys/hafen${filter} page`,
			`/newsroom/surveys/hafen/responses${filter}     `,
			"/newsroom/surveys/hafen/snippets     ",
		]);
		const [results, responses, ...others] = tabsIn(
			await pageFor("analyst", "/newsroom/surveys/hafen"),
		);
		expect([results, responses, others]).toEqual([
			"/newsroom/surveys/hafen page",
			"/newsroom/surveys/hafen/responses     ",
			[],
		]);
	});
});

const AS_OPERATOR = { Authorization: `Bearer ${env.NEWSROOM_TOKEN}` };
const PAST = "2020-01-01T00:00:00Z";

async function post(path: string, fields: Record<string, string> = {}): Promise<Response> {
	const body = new URLSearchParams(fields);
	return request(`/newsroom/surveys/${path}`, { method: "POST", headers: AS_OPERATOR, body });
}

async function open(path: string): Promise<string> {
	const response = await request(`/newsroom/surveys${path}`, { headers: AS_OPERATOR });
	expect([path, response.status]).toEqual([path, 200]);
	return response.text();
}

const answer = (slug: string) =>
	request(`/api/surveys/${slug}/responses`, {
		...{ method: "POST", headers: { "Content-Type": "application/json" } },
		body: JSON.stringify({ role: "owner" }),
	});
const statusOf = async (slug: string) =>
	Object(await (await newsroom("GET", `surveys/${slug}`)).json()).status;
const slugsIn = (html: string) =>
	[...html.matchAll(/<h2 id="survey-([^"]+)">/g)].map(([, slug]) => slug);

describe("the newsroom's list of surveys", () => {
	it("is narrowed by words of the title in any language, and by status, and goes on from page to page", async () => {
		for (let number = 0; number < 22; number += 1)
			await store(`s-${number}`, { title: `Lese%rumfrage ${number}`, status: "draft" });
		await store("oel", { title: { de: "Öl & Gas", en: "Oil" }, status: "closed" });
		expect(slugsIn(await open("?q=öl"))).toEqual(["oel"]);
		expect(slugsIn(await open("?q=ÖL+gas"))).toEqual(["oel"]);
		expect(slugsIn(await open("?q=oil&status=closed"))).toEqual(["oel"]);
		expect(slugsIn(await open("?q=oil&status=open"))).toEqual([]);
		expect(slugsIn(await open("?q=de"))).toEqual([]);
		expect(slugsIn(await open("?q=%25rum"))).toHaveLength(20);
		const first = await open("?status=draft&done=erased");
		expect(first).toContain("Die Umfrage ist gelöscht.");
		const [, next = ""] = /rel="next" href="[^"?]+([^"]+)"/.exec(first) ?? [];
		expect(slugsIn(await open(next.replaceAll("&amp;", "&")))).toEqual(["s-1", "s-0"]);
	});

	it("says of each how many answered and when, and what closed it; changes are for those who may make them", async () => {
		await store("hafen", { quota: 1, announce: true });
		expect(await open("")).toContain("0 von 1 Antworten");
		expect(await open("")).toContain("steht unter allen Artikeln");
		await answer("hafen");
		await tickAt(new Date());
		const list = await open("");
		expect(list).toMatch(/1 von 1 Antworten.*letzte .*geschlossen, als sie genug Antworten hatte/s);
		expect(list).toContain('href="/newsroom/surveys/new"');
		expect(list).toContain('href="/newsroom/surveys/hafen/reopen"');
		const read = await pageFor("analyst", "/newsroom/surveys");
		expect(read).not.toMatch(/surveys\/(?:new|hafen\/(?:edit|delete|reopen|snippets))/);
	});
});

describe("the pages that open and close a survey", () => {
	it("open a draft, close it, and open it again, and say what readers will see", async () => {
		await store("hafen", { status: "draft", results: "public" });
		expect(await open("/hafen/open")).toContain("Unter /surveys/hafen können alle antworten.");
		expect((await post("hafen/open")).headers.get("Location")).toBe("/newsroom/surveys?done=open");
		expect(await open("/hafen/close")).toContain("nimmt keine Antworten mehr an");
		expect((await post("hafen/close")).status).toBe(303);
		expect((await answer("hafen")).status).toBe(409);
		expect(await open("/hafen/close")).toContain("Die Umfrage ist schon geschlossen.");
		expect((await post("hafen/close")).status).toBe(303);
		expect(await open("/hafen/reopen")).toContain("Die Redaktion hat sie geschlossen.");
		expect((await post("hafen/reopen", { revision: "1" })).status).toBe(409);
		expect((await post("hafen/reopen")).status).toBe(303);
		expect(await statusOf("hafen")).toBe("open");
		const audit = await (await newsroom("GET", "audit")).text();
		expect(audit).toContain("/newsroom/surveys/{slug}/reopen");
	});

	it.each([
		[
			"closes_at",
			{ closes_at: "" },
			{ closes_at: "2199-01-01T10:00" },
			{ closes_at: "2019-01-01T10:00" },
		],
		["quota", { quota: "" }, { quota: "1.000" }, { quota: "1" }],
	])(
		"ask for another %s if the present one would close it at once",
		async (name, none, good, bad) => {
			await store("hafen", { quota: 1, status: "open" });
			await answer("hafen");
			const limits = name === "quota" ? { quota: 1 } : { closes_at: PAST };
			for (const typed of [none, good]) {
				await store("hafen", { ...limits, status: "open" });
				await tickAt(new Date());
				expect(await statusOf("hafen")).toBe("closed");
				expect(await open("/hafen/reopen")).toContain(`name="${name}"`);
				const refused = await post("hafen/reopen", bad);
				expect(refused.status).toBe(422);
				expect(await refused.text()).toContain(`value="${Object.values(bad)[0]}"`);
				expect((await post("hafen/reopen", typed)).status).toBe(303);
				expect(await statusOf("hafen")).toBe("open");
			}
		},
	);
});

describe("the page that deletes a survey", () => {
	it("names what goes, wants the title to be typed, and deletes what it showed", async () => {
		await store("hafen", { webhook: undefined, results: "public" });
		await answer("hafen");
		const shown = await open("/hafen/delete");
		expect(shown).toContain("1 Antwort, und alle Auswertungen.");
		expect(shown).toContain("/newsroom/api/surveys/hafen/export.ndjson");
		const wrong = await post("hafen/delete", { responses: "1", title: "Lese" });
		expect(wrong.status).toBe(422);
		expect(await wrong.text()).toContain("Das ist nicht der Titel");
		expect((await post("hafen/delete", { responses: "0", title: "Leserumfrage" })).status).toBe(
			409,
		);
		const stale = { revision: "7", responses: "1", title: "Leserumfrage" };
		expect((await post("hafen/delete", stale)).status).toBe(409);
		const done = await post("hafen/delete", { responses: "1", title: " leserumfrage " });
		expect(done.headers.get("Location")).toBe("/newsroom/surveys?done=erased");
		expect(await open("?done=erased")).toContain("noch 1 von 1 Antworten");
		expect((await post("hafen/delete", stale)).status).toBe(410);
	});

	it("asks for no title where nobody has answered", async () => {
		await store("hafen");
		expect(await open("/hafen/delete")).not.toContain('name="title"');
		expect((await post("hafen/delete", { responses: "0" })).status).toBe(303);
	});
});

describe("the preview of a survey", () => {
	const DRAFT = `INSERT INTO survey_drafts (slug, tag, title, created_by, created_name, created_at, updated_by,
		updated_name, updated_at, draft) VALUES (?, 'x.1', 'Neu', 'a', 'Ada', 1, 'a', 'Ada', 1, ?)`;
	const saveDraft = (slug: string, draft: object) =>
		env.DB.prepare(DRAFT).bind(slug, JSON.stringify(draft)).run();

	it("is the form that readers get, in each language, and stores nothing that is sent", async () => {
		await store("hafen", {
			status: "closed",
			title: { de: "Umfrage", en: "Survey" },
			questions: [
				{ id: "home", type: "yes_no", label: { de: "Zuhause?", en: "At home?" } },
				{ id: "why", type: "text", label: "Warum?", required: true },
				{
					...{ id: "rent", type: "text", label: "Miete?" },
					show_if: [{ question: "home", equals: true }],
				},
			],
		});
		const page = await open("/hafen/preview?lang=en");
		expect(page).toContain("At home?");
		expect(page).toContain('action="/newsroom/surveys/hafen/preview"');
		expect(page).toContain("Sie ist geschlossen: Ihre Seite zeigt kein Formular mehr.");
		expect(page).toContain("/newsroom/surveys/hafen/preview?lang=de");
		expect(await open("/hafen/preview/conditions.css")).toContain("rent");
		const { headers } = await request("/newsroom/surveys/hafen/preview", { headers: AS_OPERATOR });
		expect(headers.get("Content-Security-Policy")).toContain("frame-ancestors 'self'");
		const faulty = await post("hafen/preview", { _lang: "de", home: "yes" });
		expect(faulty.status).toBe(422);
		expect(await faulty.text()).toMatch(/Nichts wurde gespeichert.*Warum\?/s);
		const sent = await post("hafen/preview", { _lang: "de", home: "yes", why: "Darum" });
		expect(await sent.text()).toMatch(/Nichts wurde gespeichert.*Vielen Dank!/s);
		expect(await env.DB.prepare("SELECT count(*) AS n FROM submissions").first("n")).toBe(0);
	});

	it("shows a working copy without what is not finished, and names that", async () => {
		await saveDraft("umfrage-c56a4180", {
			...{ language: "de", languages: ["de", "en"], title: { de: "Neu", en: "" } },
			questions: [
				{ key: "n1", type: "text", label: { de: "", en: "" } },
				{
					...{ key: "n2", type: "single", label: { de: "Was?", en: "" } },
					options: [
						{ key: "o1", label: { de: "Eins" } },
						{ key: "o2", label: {} },
					],
				},
				{
					...{ key: "n3", type: "number", label: { de: "Wie viel?" }, min: "9", max: "1" },
					conditions: [{ key: "c1", question: "n9", test: "answered" }],
				},
			],
		});
		const page = await open("/umfrage-c56a4180/preview?lang=en");
		expect(page).toContain("Frage 1; Antworten ohne Text bei Frage 2;");
		expect(page).toMatch(/Was\?.*Eins.*Wie viel\?/s);
		expect(await open("")).toContain("/newsroom/surveys/umfrage-c56a4180/edit");
		expect((await request("/newsroom/surveys/nie/preview", { headers: AS_OPERATOR })).status).toBe(
			404,
		);
	});
});

describe("the page that duplicates a survey", () => {
	it("makes a working copy with the same questions, without times and places", async () => {
		await store("hafen", { closes_at: "2999-01-01T00:00:00Z", announce: true });
		expect(await open("/hafen/duplicate")).toContain("„Leserumfrage“ duplizieren?");
		const [path = "", query] = (
			(await post("hafen/duplicate")).headers.get("Location") ?? ""
		).split("?");
		expect(query).toBe("done=duplicated");
		const [slug = ""] = /umfrage-[0-9a-f]{8}/.exec(path) ?? [];
		const draft = await env.DB.prepare("SELECT draft FROM survey_drafts WHERE slug = ?")
			.bind(slug)
			.first("draft");
		expect(JSON.parse(String(draft))).toMatchObject({
			...{ slug: "", title: { de: "Leserumfrage (Kopie)" }, closes_at: "", announce: false },
		});
		expect(await open(`/${slug}/preview`)).toContain("Leserumfrage (Kopie)");
		expect(await open(`/${slug}/duplicate`)).toContain("(Kopie)“ duplizieren?");
		expect(await (await newsroom("GET", "audit")).text()).toContain("{slug}/duplicate");
	});
});
