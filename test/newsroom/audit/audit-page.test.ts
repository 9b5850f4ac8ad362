import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { htmlOf, openPage, sendForm } from "../../support/browser-form.ts";
import { article } from "../../support/fixtures.ts";
import { newPerson, newToken, newTokenOf } from "../../support/newsroom-people.ts";
import { newsroom, request } from "../../support/service.ts";

const textOf = (html: string) =>
	(/<ol class="entries">.*<\/ol>/s.exec(html)?.[0] ?? "").replace(/<[^>]+>/g, "");

describe("the page of the audit list", () => {
	it("says in words who did what, when in the newsroom, with the way there", async () => {
		expect(await htmlOf("/newsroom/audit")).toContain("Hier steht noch nichts.");
		const person = await newPerson({ name: "Ada Brandt" });
		const { token } = await newTokenOf(person);
		await newsroom("PUT", "articles/hafen", article(), { Authorization: `Bearer ${token}` });
		await sendForm(`/newsroom/people/${person}`, { name: "Ada <B>", role: "editor" });
		await env.DB.exec("UPDATE audit_entries SET at = 1792990800000");
		const html = await htmlOf("/newsroom/audit");
		expect(textOf(html)).toContain("Ada Brandt hat den Artikel hafen gespeichert");
		expect(textOf(html)).toContain("NEWSROOM_TOKEN hat die Angaben zu Ada &lt;B&gt; geändert");
		expect(textOf(html)).toContain("Mo, 26.10.2026, 06:00 MEZ · Redaktion");
		expect(html).toContain('<a href="/newsroom/articles/hafen">hafen</a>');
		expect(html).toContain(`<a href="/newsroom/people/${person}">Ada &lt;B&gt;</a>`);
		await newsroom("DELETE", `people/${person}`);
		expect(textOf(await htmlOf("/newsroom/audit"))).toContain("(nicht mehr vorhanden)");
	});

	it("says what was done by a route without words", async () => {
		await newsroom("PUT", "articles/hafen", article());
		await env.DB.exec("UPDATE audit_entries SET route = '/newsroom/api/neu/{slug}'");
		expect(textOf(await htmlOf("/newsroom/audit"))).toContain(
			"hat etwas geändert (PUT /newsroom/api/neu/{slug})",
		);
	});

	it("shows one person, one kind, or both, on every page of the list", async () => {
		const person = await newPerson({ name: "Ada" });
		const { token } = await newTokenOf(person);
		const insert = env.DB.prepare(
			"INSERT INTO audit_entries VALUES (NULL, ?1, ?2, ?3, 'editor', 'PUT', ?4, 'ziel', NULL)",
		);
		const [articles, surveys] = ["articles", "surveys"].map(
			(kind) => `/newsroom/api/${kind}/{slug}`,
		);
		await env.DB.batch(
			Array.from({ length: 60 }, (_, n) => insert.bind(n, person, "Ada", articles)),
		);
		await env.DB.batch([insert.bind(1, person, "Ada", surveys)]);
		const own = await htmlOf(`/newsroom/audit?member=${person}&kind=`, token);
		expect(textOf(own).match(/Ada/g)).toHaveLength(50);
		expect(textOf(own)).not.toContain("NEWSROOM_TOKEN");
		expect(own).toContain(`<option value="${person}" selected="">Ada</option>`);
		const older = /<a rel="next" href="([^"]+)"/.exec(own)?.[1]?.replaceAll("&amp;", "&") ?? "";
		expect(textOf(await htmlOf(older, token)).match(/Ada/g)).toHaveLength(11);
		const people = textOf(await htmlOf("/newsroom/audit?kind=people"));
		expect(people).toContain("hat eine Person eingetragen");
		expect(people).not.toContain("Artikel");
		const both = textOf(await htmlOf(`/newsroom/audit?member=${person}&kind=surveys`));
		expect(both.match(/Ada/g)).toHaveLength(1);
		expect(await htmlOf("/newsroom/audit?kind=webhooks")).toContain("In dieser Auswahl");
		const headers = { Authorization: `Bearer ${token}` };
		const api = await request("/newsroom/api/audit?kind=surveys", { headers });
		expect(Object(await api.json()).entries).toHaveLength(1);
		expect((await request("/newsroom/api/audit?member=x", { headers })).status).toBe(400);
	});

	it("finds a filter on an index", async () => {
		const plan = (sql: string) => env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
		const kind =
			"substr(replace(route, '/newsroom/api/', '/newsroom/') || '/', 11, instr(substr(replace(route, '/newsroom/api/', '/newsroom/') || '/', 11), '/') - 1)";
		const { results } = await plan(
			`SELECT * FROM audit_entries WHERE ${kind} = 'articles' ORDER BY entry_key DESC LIMIT 50`,
		);
		expect(JSON.stringify(results)).toContain("USING INDEX audit_entries_by_kind");
		expect(JSON.stringify(results)).not.toContain("TEMP B-TREE");
	});

	it("is for editors and operators", async () => {
		expect((await openPage("/newsroom/audit", (await newToken("editor")).token)).status).toBe(200);
		expect((await openPage("/newsroom/audit", (await newToken("author")).token)).status).toBe(403);
	});
});
