import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { htmlOf } from "../support/browser-form.ts";
import { article, survey } from "../support/fixtures.ts";
import { deadResponse, deliverDead } from "../support/letters.ts";
import { newPerson, newToken, newTokenOf } from "../support/newsroom-people.ts";
import { newsroom } from "../support/service.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const inTime = (ms: number) => new Date(Date.now() + ms).toISOString();

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
		expect(html).toContain('href="/newsroom/dead-letters"');
		expect(html).toMatch(/Zugangsschlüssel „Import“<\/a>.*Er gilt bis (?:Mo|Di|Mi|Do|Fr|Sa|So), /s);
		expect(html).not.toContain("Noch lange");
		const midnight = new Date(now).setUTCHours(23, 0, 0, 0);
		if (soon < midnight) expect(html).toContain("Endet gleich");
		expect(html).not.toContain("Endet später");
		expect(html).toContain("Noch nie gesichert.");
		expect(html).not.toContain("Alles läuft");
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
		const html = await htmlOf("/newsroom");
		expect(html).toContain("Am Hafen &lt;b&gt;");
		expect(html).toContain("Mo, 07.01.2999, 06:00 MEZ");
		expect(html.match(/überfällig<\/span>/g)).toHaveLength(1);
		expect(html.indexOf("Spät")).toBeLessThan(html.indexOf("Am Hafen"));
	});

	it("lists the five newest comments on previews, and says if the text has changed since", async () => {
		expect(await htmlOf("/newsroom")).toContain("Noch hat niemand eine Vorschau");
		await newsroom("PUT", "articles/a", article({ title: "Am <b> Hafen" }));
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
		const section = /aria-labelledby="comments".*?<\/section>/s.exec(html)?.[0] ?? "";
		expect(section.match(/<li>/g)).toHaveLength(5);
		expect(section.indexOf("Ada")).toBeLessThan(section.indexOf("&lt;i&gt;Bo"));
		for (const part of ["Am &lt;b&gt; Hafen", "&lt;u&gt; lang", "lang…", ">b</h3>"])
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
			["Erscheint demnächst", "Rückmeldungen zu Vorschauen"],
			["Was zu tun ist", "Sicherung"],
		],
		[
			"analyst",
			["Was zu tun ist"],
			["Erscheint demnächst", "Rückmeldungen", "Sicherung", "Impressum"],
		],
		["editor", ["Was zu tun ist", "Erscheint demnächst", "Sicherung"], ["Personen</a>"]],
	] as const)("shows %ss only what they may see", async (role, shown, hidden) => {
		const { token } = await newToken(role);
		const html = await htmlOf("/newsroom", token);
		for (const text of shown) expect(html).toContain(text);
		for (const text of hidden) expect(html).not.toContain(text);
	});

	it("names ten articles at most", async () => {
		const scheduled = { status: "scheduled", published_at: "2999-01-07T05:00:00Z" };
		for (let n = 0; n < 12; n++) await newsroom("PUT", `articles/a-${n}`, article(scheduled));
		expect((await htmlOf("/newsroom")).match(/07\.01\.2999/g)).toHaveLength(10);
	});
});
