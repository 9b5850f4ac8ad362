import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { htmlOf, leadsTo, openPage, sendForm } from "../../../support/browser-form.ts";
import { article } from "../../../support/fixtures.ts";
import { newPerson, newToken, newTokenOf } from "../../../support/newsroom-people.ts";
import { newsroom } from "../../../support/service.ts";

const PAGES = "/newsroom/articles/hafen/versions";
const at = "articles/hafen";
const put = (changes: Record<string, unknown>, path = at) =>
	newsroom("PUT", path, article(changes));
const read = async (path = at) => Object(await (await newsroom("GET", path)).json());
const revision = async () => String((await read()).revision);
const restore = async (fields: Record<string, string> = {}, number = 1) =>
	sendForm(`${PAGES}/${number}/restore`, { revision: await revision(), ...fields });
const fieldsIn = (html: string) =>
	[...html.matchAll(/<section class="changed" aria-label="([^"]+)"/g)].map(([, name]) => name);
/** The parts of a difference: {+added}, {-removed}. */
const marksIn = (html: string) =>
	[...html.matchAll(/<(ins|del)>(.*?)<\/\1>/gs)].map(([, kind, inside = ""]) => {
		const text = inside.replaceAll(/<span class="hidden"[^>]*>[^<]*<\/span>/g, "");
		return `${kind === "ins" ? "+" : "-"}${text}`;
	});

async function publishTwice() {
	await put({ title: "Der alte Hafen", body: { markdown: "Der Hafen wächst.\n\nEnde." } });
	await put({
		...{ title: "Der neue Hafen", body: { markdown: "Der Hafen schrumpft.\n\nEnde." } },
		...{ label: "comment", corrections: [{ at: "2024-07-16T00:00:00Z", text: "Es sind 12." }] },
	});
}

describe("the list of versions", () => {
	it("says that there are none yet", async () => {
		await put({ status: "draft" });
		expect(await htmlOf(PAGES)).toContain("noch nie veröffentlicht");
		expect((await openPage("/newsroom/articles/nein/versions")).status).toBe(404);
	});

	it("names an article that was never stored as its working copy does", async () => {
		await newsroom("PUT", `${at}/draft`, article({ title: "Der Hafen" }));
		expect(await htmlOf(PAGES)).toContain("<h1>Fassungen von „Der Hafen“</h1>");
	});

	it("names when, who and what readers noticed, the newest first, and marks what stands there", async () => {
		await publishTwice();
		const { token } = await newTokenOf(await newPerson({ name: "Ada Brandt" }));
		const correction = { title: "Der Hafen" };
		await newsroom("PUT", `${at}/draft`, { ...article(), ...correction });
		await newsroom("POST", `${at}/publish`, { correction: "Es sind 13." });
		await newsroom(
			"PATCH",
			`${at}?effect=silent`,
			{ title: "<Hafen>" },
			{
				Authorization: `Bearer ${token}`,
				"Content-Type": "application/merge-patch+json",
			},
		);
		const html = await htmlOf(PAGES);
		const entries = html.match(/<li><div><h2>.*?<\/div><\/li>/gs) ?? [];
		const texts = entries.map((entry) => entry.replaceAll(/<[^>]+>/g, " "));
		expect(texts[0]).toMatch(
			/Fassung 4, .*steht jetzt da .*&lt;Hafen&gt;.*von Ada Brandt · kleine Änderung/s,
		);
		expect(texts[1]).toMatch(/Fassung 3, .*mit Korrektur.*Es sind 13\./s);
		expect(texts[2]).toMatch(/von NEWSROOM_TOKEN · wichtige Änderung/);
		expect(texts[3]).toMatch(/erste Veröffentlichung/);
		expect(texts[3]).toMatch(/\w\w, \d\d\.\d\d\.\d{4}, \d\d:\d\d MES?Z/);
		expect(html.match(/steht jetzt da/g)).toHaveLength(1);
		await newsroom("POST", `${at}/recall`);
		const recalled = (await htmlOf(PAGES)).match(/<span class="badge \w+">[^<]+/g);
		expect(recalled).toEqual([
			...['<span class="badge late">zurückgerufen', '<span class="badge open">steht jetzt da'],
		]);
		expect(await htmlOf(`${PAGES}/4`)).toMatch(/Zurückgerufen am .*, bevor es jemand erfahren hat/);
	});

	it("has pages, and leads from a former address to the present one", async () => {
		await put({});
		const { results } = await env.DB.prepare("SELECT * FROM article_versions").all();
		const [one = {}] = results;
		const copy = `INSERT INTO article_versions (${Object.keys(one)}) VALUES (${Object.keys(one).map(() => "?")})`;
		const numbers = Array.from({ length: 21 }, (_, n) => n + 2);
		const rows = numbers.map((number) => Object.values({ ...one, number }));
		await env.DB.batch(rows.map((row) => env.DB.prepare(copy).bind(...row)));
		const [, older = ""] = /rel="next" href="([^"]+)"/.exec(await htmlOf(PAGES)) ?? [];
		const html = await htmlOf(older.replaceAll("&amp;", "&"));
		expect(html.match(/<li><div><h2>/g)).toHaveLength(2);
		expect(html).not.toContain('rel="next"');
		await newsroom(
			"PATCH",
			at,
			{ slug: "kai" },
			{ "Content-Type": "application/merge-patch+json" },
		);
		const led = await openPage(`${PAGES}/1?against=now`);
		expect(leadsTo(led)).toEqual([
			301,
			"https://news.example/newsroom/articles/kai/versions/1?against=now",
		]);
	});
});

describe("the page of a version", () => {
	it("shows what it changed, field by field and word by word", async () => {
		await publishTwice();
		const html = await htmlOf(`${PAGES}/2`);
		expect(html).toContain("Was sich gegenüber Fassung 1 geändert hat");
		expect(fieldsIn(html)).toEqual(["Titel", "Text", "Kennzeichnung", "Korrekturen"]);
		expect(marksIn(html)).toEqual([
			...["-alte", "+neue", "-wächst", "+schrumpft", "+Kommentar", "+Es sind 12."],
		]);
		expect(html).toContain("weggefallen:");
	});

	it.each([
		["?against=now", ["-alte", "+neue", "-wächst", "+schrumpft", "+Kommentar", "+Es sind 12."]],
		["?against=draft", ["-Der alte Hafen", "+In Arbeit"]],
		["?against=nothing", []],
		["?against=before", []],
		["?against=sonstwas", []],
	])("compares it with what %s says", async (asked, marks) => {
		await publishTwice();
		const { body } = await read(`${at}/versions/1`);
		await newsroom("PUT", `${at}/draft`, article({ title: "In Arbeit", body }));
		const html = await htmlOf(`${PAGES}/1${asked}`);
		expect(marksIn(html)).toEqual(marks);
		expect(html.includes("Davor gibt es keine Fassung mehr")).toBe(/before|sonst/.test(asked));
		expect(html).toContain("<p>Der Hafen wächst.</p>");
	});

	it("folds what did not change, shows texts that are too different in full, and is there in English", async () => {
		const lines = (text: string) =>
			Array.from({ length: 700 }, (_, n) => `${text} ${n}`).join("\n\n");
		await put({ body: { markdown: lines("Zeile") } });
		await put({ body: { markdown: `${lines("Zeile")}\n\nNeu` } });
		await put({ body: { markdown: lines("Anders") } });
		expect(await htmlOf(`${PAGES}/2`)).toMatch(/<summary lang="de">69\d Absätze ohne Änderung/);
		expect(await htmlOf(`${PAGES}/3`)).toContain("zu verschieden");
		const english = await htmlOf(`${PAGES}/2`, undefined, { "Accept-Language": "en" });
		expect(english).toContain("What has changed since version 1");
		expect((await openPage(`${PAGES}/4`)).status).toBe(404);
	});

	it("lets authors read, and restore nothing", async () => {
		await publishTwice();
		const { token } = await newToken("author");
		expect(await htmlOf(`${PAGES}/1`, token)).not.toContain("Wiederherstellen");
		expect(await htmlOf(`${PAGES}/1`)).toContain("Wiederherstellen");
		expect(await htmlOf(`${PAGES}/2`)).toContain("Diese Fassung steht jetzt da.");
	});
});

describe("restoring a version on its page", () => {
	it.each([["silent"], ["important"]])("publishes its text again, %s", async (effect) => {
		await publishTwice();
		const before = await read();
		const restored = await restore({ effect });
		expect(leadsTo(restored)).toEqual([303, `${PAGES}?done=restored`]);
		expect(await read()).toMatchObject({
			...{ title: "Der alte Hafen", corrections: before.corrections },
		});
		expect((await read()).updated_at === before.updated_at).toBe(effect === "silent");
		expect(await htmlOf(`${PAGES}?done=restored`)).toContain("ist wiederhergestellt");
		const { entries } = await read("audit");
		expect(entries[0]).toMatchObject({
			...{ route: "/newsroom/articles/{slug}/versions/{number}/restore", target: "hafen" },
		});
	});

	it("changes nothing if the article has changed since, and says who did it", async () => {
		await publishTwice();
		const late = await restore({ revision: "1" });
		expect(late.status).toBe(412);
		const html = await late.text();
		expect(html).toMatch(/NEWSROOM_TOKEN hat den Artikel inzwischen geändert \(.*Es wurde nichts/);
		expect(html).toContain(`name="revision" value="${await revision()}"`);
		expect((await read()).title).toBe("Der neue Hafen");
	});

	it("makes it the working copy of an article that is not public, unless there is one", async () => {
		await publishTwice();
		await newsroom("POST", `${at}/withdraw`, {});
		expect(leadsTo(await restore())).toEqual([303, `${PAGES}?done=drafted`]);
		expect((await read(`${at}/draft`)).article.title).toBe("Der alte Hafen");
		const again = await restore();
		expect([again.status, (await again.text()).includes("Verwerfen Sie erst")]).toEqual([
			409,
			true,
		]);
	});

	it("finds no version that there is not", async () => {
		await put({});
		expect((await restore({}, 9)).status).toBe(404);
	});
});
