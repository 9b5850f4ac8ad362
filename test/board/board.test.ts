import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { htmlOf } from "../support/browser-form.ts";
import { article, survey } from "../support/fixtures.ts";
import { deadResponse, deliverDead } from "../support/letters.ts";
import { newPerson, newToken, newTokenOf } from "../support/newsroom-people.ts";
import { newsroom, request } from "../support/service.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const inTime = (ms: number) => new Date(Date.now() + ms).toISOString();

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const sectionOf = (html: string, id: string) =>
	new RegExp(`aria-labelledby="${id}".*?</section>`, "s").exec(html)?.[0] ?? "";
const titlesIn = (section: string) =>
	[...section.matchAll(/<h3><a [^>]*>(.*?)<\/a>/g)].map(([, title]) => title);

describe("GET /newsroom", () => {
	it("says what needs a hand, with the way there", async () => {
		await deliverDead([deadResponse()]);
		const person = await newPerson({ name: "Ada" });
		await newTokenOf(person);
		await newsroom("POST", "tokens", { name: "Import", role: "editor", expires_in_days: 3 });
		await newsroom("POST", "tokens", { name: "Noch lange", role: "editor", expires_in_days: 90 });
		// One millisecond before midnight in the newsroom is today, whatever the time of the test is.
		const [now, soon] = [Date.now(), Date.now() + 500];
		const overrides = { title: "Endet gleich", closes_at: new Date(soon).toISOString() };
		await newsroom("PUT", "surveys/gleich", survey(overrides));
		const later = { title: "Endet später", closes_at: inTime(3 * DAY_MS), announce: false };
		await newsroom("PUT", "surveys/spaeter", survey(later));
		const html = await htmlOf("/newsroom");
		expect(html).toContain("Impressum und Datenschutz");
		expect(html).toContain("Noch zu speichern: 1.");
		for (const path of ["dead-letters", "pages", "status"])
			expect(html).toContain(`<h3><a href="/newsroom/${path}"`);
		expect(html).toMatch(/<a href="#hands">\d+ Dinge sind zu tun<\/a>/);
		expect(html).toMatch(/Zugangsschlüssel „Import“<\/a>.*Er gilt bis (?:Mo|Di|Mi|Do|Fr|Sa|So), /s);
		expect(html).not.toContain("Noch lange");
		const midnight = new Date(now).setUTCHours(23, 0, 0, 0);
		if (soon < midnight) expect(html).toContain("Endet gleich");
		expect(html).not.toContain("Endet später");
		expect(html).toContain("Noch nie gesichert.");
		expect(html).not.toContain("Alles läuft");
	});

	it("says to those who may decide which surveys have caught answers, and to all readers that letters wait", async () => {
		await deliverDead([deadResponse()]);
		await newsroom("PUT", "surveys/umfrage", survey({ title: "Am Hafen", announce: false }));
		await request("/api/surveys/umfrage/responses", {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: JSON.stringify({ role: "owner", _leave_empty: "x" }),
		});
		const caught = 'href="/newsroom/surveys/umfrage/caught">Am Hafen<';
		expect(await htmlOf("/newsroom")).toContain(caught);
		const analyst = await htmlOf("/newsroom", (await newToken("analyst")).token);
		expect(analyst).not.toContain(caught);
		expect(analyst).toContain("Eine Antwort liegt hier.");
		expect(await htmlOf("/newsroom", (await newToken("author")).token)).not.toMatch(
			/liegt hier|caught/,
		);
	});

	it("lists what appears next, with weekday and zone, and what is overdue", async () => {
		const at = "2999-01-07T05:00:00Z";
		const scheduled = { status: "scheduled", title: "Am Hafen <b>" };
		await newsroom("PUT", "articles/a", article({ ...scheduled, published_at: at }));
		await newsroom("PUT", "articles/b", article({ ...scheduled, title: "Spät", published_at: at }));
		expect(await htmlOf("/newsroom")).not.toContain("überfällig<");
		await env.DB.exec(
			`UPDATE articles SET published_at = ${Date.now() - HOUR_MS} WHERE slug = 'b'`,
		);
		await newsroom("PUT", "articles/c", article({ title: "Öffentlich" }));
		await newsroom("PUT", "articles/c/draft", { ...article(), title: "Geändert" });
		await newsroom("POST", "articles/c/publish", { at: "2999-01-08T05:00:00Z" });
		const coming = sectionOf(await htmlOf("/newsroom"), "coming");
		expect(titlesIn(coming)).toEqual(["Spät", "Am Hafen &lt;b&gt;", "Öffentlich"]);
		expect(coming).toContain("Erscheint Mo, 07.01.2999, 06:00 MEZ");
		expect(coming).toContain("Änderung erscheint Di, 08.01.2999, 06:00 MEZ");
		expect(coming.match(/überfällig<\/span>/g)).toHaveLength(1);
		await env.DB.exec(`UPDATE article_drafts SET publish_at = ${Date.now() - HOUR_MS}`);
		const late = sectionOf(await htmlOf("/newsroom"), "coming");
		expect(late.match(/überfällig<\/span>/g)).toHaveLength(2);
		expect(late).toContain("Änderung sollte erscheinen");
	});

	it("lists what appeared today, and what is being written, the last change first", async () => {
		await newsroom("PUT", "articles/a", article({ title: "Heute", published_at: undefined }));
		await newsroom("PUT", "articles/b", article({ title: "Früher" }));
		await newsroom("PUT", "articles/c", article({ title: "Weg", published_at: undefined }));
		await newsroom("DELETE", "articles/c");
		await newsroom("PUT", "articles/d", article({ title: "Entwurf", status: "draft" }));
		await newsroom("PUT", "articles/b/draft", { title: "Neuer Titel" });
		await newsroom("PUT", "articles/e/draft", { title: "" });
		const html = await htmlOf("/newsroom");
		expect(titlesIn(sectionOf(html, "published"))).toEqual(["Heute"]);
		const begun = sectionOf(html, "begun");
		expect(titlesIn(begun)).toEqual(["Ohne Titel (e)", "Früher", "Entwurf"]);
		expect(begun).toContain('href="/newsroom/articles/e"');
		expect(begun.match(/Arbeitskopie<\/span>/g)).toHaveLength(1);
	});

	it("lists an author's own drafts before those of others", async () => {
		const { token } = await newToken("author");
		await newsroom("PUT", "articles/eigen/draft", { title: "Eigen" }, bearer(token));
		await newsroom("PUT", "articles/fremd/draft", { title: "Fremd" });
		const titles = async (key?: string) =>
			titlesIn(sectionOf(await htmlOf("/newsroom", key), "begun"));
		expect(await titles(token)).toEqual(["Eigen", "Fremd"]);
		expect(await titles()).toEqual(["Fremd", "Eigen"]);
	});

	it("says in an empty newsroom where to begin, as far as one's role allows it", async () => {
		const steps = ["/newsroom/articles/new", "/newsroom/pages", "/newsroom/people"];
		const shown = async (key?: string) => {
			const section = sectionOf(await htmlOf("/newsroom", key), "first-steps");
			return steps.filter((path) => section.includes(`href="${path}"`));
		};
		expect(await shown()).toEqual(steps);
		expect(await shown((await newToken("author")).token)).toEqual(steps.slice(0, 1));
		await newsroom("PUT", "articles/a/draft", { title: "" });
		expect(await shown()).toEqual([]);
	});

	it("lists the five newest comments on previews, and says if the text has changed since", async () => {
		await newsroom("PUT", "articles/a", article({ title: "Am <b> Hafen" }));
		expect(await htmlOf("/newsroom")).toContain("Noch hat niemand eine Vorschau");
		await newsroom("PUT", "articles/b/draft", { title: "" });
		const at = Date.parse("2026-11-26T09:00:00Z");
		const say = (slug: string, kind: string, name: string, state: string, text: string) =>
			env.DB.prepare(
				"INSERT INTO article_comments (article_key, at, kind, name, state, text) SELECT article_key, ?, ?, ?, ?, ? FROM articles WHERE slug = ?",
			)
				.bind(at, kind, name, state, text, slug)
				.run();
		for (let n = 0; n < 4; n++) await say("a", "comment", `Name ${n}`, "r0", "Früher gelesen.");
		await say("b", "approval", "<i>Bo", "r0", "");
		await say("a", "comment", "Ada", "r1", `<u> ${"lang ".repeat(200)}`);
		const html = await htmlOf("/newsroom");
		const section = sectionOf(html, "comments");
		expect(section.match(/<li>/g)).toHaveLength(5);
		expect(section.indexOf("Ada")).toBeLessThan(section.indexOf("&lt;i&gt;Bo"));
		for (const part of [
			"Am &lt;b&gt; Hafen",
			"&lt;u&gt; lang",
			"lang…",
			">b</a></h3>",
			'href="/newsroom/articles/b/sharing"',
		])
			expect(section).toContain(part);
		expect(section).toContain("Do, 26.11.2026, 10:00 MEZ");
		expect(section).not.toContain("Name 0");
		expect(section.match(/Text seither geändert/g)).toHaveLength(4);
		expect(section.match(/>Freigabe</g)).toHaveLength(1);
		const english = await htmlOf("/newsroom", undefined, { "Accept-Language": "en" });
		expect(english).toContain("Feedback on previews");
	});

	it.each([
		[
			"author",
			["Erscheint demnächst", "Rückmeldungen zu Vorschauen", "Neuer Artikel", "Artikel suchen"],
			["Was zu tun ist", "Sicherung"],
		],
		[
			"analyst",
			["Was zu tun ist", "Zu den Umfragen"],
			[
				"Neuer Artikel",
				"Artikel suchen",
				"In Arbeit",
				"Erscheint demnächst",
				"Rückmeldungen",
				"Sicherung",
				"Impressum",
			],
		],
		["editor", ["Was zu tun ist", "Erscheint demnächst", "Sicherung"], ["Personen</a>"]],
	] as const)("shows %ss only what they may see", async (role, shown, hidden) => {
		const { token } = await newToken(role);
		await newsroom("PUT", "articles/a", article());
		const html = await htmlOf("/newsroom", token);
		for (const text of shown) expect(html).toContain(text);
		for (const text of hidden) expect(html).not.toContain(text);
	});

	it("names ten articles at most, and is smaller than 40 KB with all that it loads", async () => {
		const scheduled = { status: "scheduled", published_at: "2999-01-07T05:00:00Z" };
		for (let n = 0; n < 12; n++) {
			const title = `${n}: ${crypto.randomUUID()} am Hafen`;
			await newsroom("PUT", `articles/a-${n}`, article({ ...scheduled, title }));
			await newsroom("PUT", `articles/b-${n}`, article({ title, published_at: undefined }));
			await newsroom("PUT", `articles/c-${n}/draft`, { title });
		}
		const html = await htmlOf("/newsroom");
		expect(html.match(/07\.01\.2999/g)).toHaveLength(10);
		const paths = [...html.matchAll(/<(?:link rel="stylesheet" href|script [^>]*src)="([^"]+)"/g)];
		const loaded = paths.map(async ([, path = ""]) => (await request(path)).text());
		const sizes = [html, ...(await Promise.all(loaded))].map(compressedSize);
		expect(sizes.length).toBeGreaterThan(2);

		expect((await Promise.all(sizes)).reduce((sum, size) => sum + size)).toBeLessThan(40_000);
	});
});

async function compressedSize(text: string): Promise<number> {
	const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
	return (await new Response(stream).arrayBuffer()).byteLength;
}
