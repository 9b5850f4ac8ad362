import { beforeEach, describe, expect, it } from "vitest";
import { htmlOf, openPage } from "../../support/browser-form.ts";
import { article } from "../../support/fixtures.ts";
import { newToken } from "../../support/newsroom-people.ts";
import { newsroom, request } from "../../support/service.ts";

const put = (slug: string, overrides: Record<string, unknown> = {}) =>
	newsroom("PUT", `articles/${slug}`, article({ published_at: undefined, ...overrides }));
const draft = (slug: string, fields: Record<string, unknown> = {}) =>
	newsroom("PUT", `articles/${slug}/draft`, {
		title: slug,
		body: { markdown: "Text." },
		...fields,
	});
const read = async (slug: string) =>
	(await newsroom("GET", `articles/${slug}`)).json<Record<string, unknown>>();

/** Returns what the box beside each article sends. */
async function boxes(slugs: string[]): Promise<string[]> {
	const html = await htmlOf("/newsroom/articles");
	return slugs.map((slug) => {
		const entry = html.split("<li>").find((part) => part.includes(`articles/${slug}"`)) ?? "";
		return (/name="article" value="([^"]+)"/.exec(entry)?.[1] ?? "").replaceAll("&quot;", '"');
	});
}

async function send(path: string, chosen: string[], fields: Record<string, string>, key?: string) {
	const body = new URLSearchParams(fields);
	for (const one of chosen) body.append("article", one);
	const response = await request(`/newsroom/selection${path}`, {
		method: "POST",
		headers: {
			...{ Accept: "text/html", "Content-Type": "application/x-www-form-urlencoded" },
			Authorization: `Bearer ${key ?? "a-token-for-tests-only"}`,
		},
		body: `${body}`,
	});
	return { status: response.status, html: await response.text() };
}

/** Returns what a page says of each article, by its group. */
function groupsIn(html: string): Record<string, string[][]> {
	const sections = [...html.matchAll(/<section aria-labelledby="(\w+)">(.*?)<\/section>/gs)];
	return Object.fromEntries(
		sections.map(([, name = "", text = ""]) => [
			name,
			[...text.matchAll(/<h3>(.*?)<\/h3><p class="facts">(.*?)<\/p>/gs)].map(
				([, title = "", says = ""]) => [title.replace(/<[^>]+>/g, ""), says.trim()],
			),
		]),
	);
}

describe("many articles at once", () => {
	beforeEach(async () => {
		await put("alt", { title: "Alt" });
		await put("neu", { title: "Neu", status: "draft" });
	});

	it("are published as the page said before: drafts, working copies, what was withdrawn", async () => {
		await draft("alt", { title: "Alt, neu geschrieben" });
		await draft("entwurf-0123abcd", { title: "Ein Kran für Köln" });
		await draft("entwurf-4567abcd", { title: "Alt" });
		await draft("entwurf-89ababcd", { title: "Мир" });
		await draft("leer", { title: "" });
		await put("weg", { title: "Weg" });
		await newsroom("DELETE", "articles/weg");
		await put("fertig", { title: "Fertig" });
		await put("spaeter", { title: "Später", published_at: "2999-01-01T00:00:00Z" });
		const slugs = [
			"alt",
			"neu",
			"entwurf-0123abcd",
			"entwurf-4567abcd",
			"entwurf-89ababcd",
			"leer",
			"weg",
			"fertig",
			"spaeter",
		];
		const chosen = await boxes(slugs);
		const asked = await send("", chosen, { do: "publish", back: "/newsroom/articles?q=a" });
		expect([asked.status, groupsIn(asked.html)]).toEqual([
			200,
			{
				will: [
					["Alt", "Die Arbeitskopie ersetzt, was öffentlich ist."],
					["Neu", "Der Entwurf wird veröffentlicht."],
					["Ein Kran für Köln", "Der Entwurf wird veröffentlicht."],
					["Alt", "Der Entwurf wird veröffentlicht."],
					["Мир", "Der Entwurf wird veröffentlicht."],
					["Weg", "Der zurückgezogene Artikel erscheint wieder."],
				],
				cannot: [
					["Ohne Titel (leer)", "Daran stimmt etwas noch nicht. Sehen Sie nach: Titel."],
					["Später", "Er erscheint von selbst zur geplanten Zeit."],
				],
				done: [["Fertig", "Er ist öffentlich und hat keine Arbeitskopie."]],
			},
		]);
		expect((await read("neu")).status).toBe("draft");
		expect(asked.html).toContain("6 Artikel veröffentlichen</button>");
		expect(asked.html).toContain('<a href="/newsroom/articles?q=a">Abbrechen</a>');
		expect(asked.html.match(/type="hidden" name="article"/g)).toHaveLength(6);
		const done = await send("/publish", chosen, { do: "publish", effect: "silent" });
		expect(groupsIn(done.html).will?.map(([title]) => title)).toEqual([
			...["Alt", "Neu", "Ein Kran für Köln", "Alt", "Мир", "Weg"],
		]);
		expect(await read("alt")).toMatchObject({ title: "Alt, neu geschrieben", status: "published" });
		expect((await newsroom("GET", "articles/alt/draft")).status).toBe(404);
		expect((await request("/articles/ein-kran-fuer-koeln")).status).toBe(200);
		expect((await request("/articles/weg")).status).toBe(200);
		const audit = await newsroom("GET", "audit?limit=6");
		const { entries } = await audit.json<{ entries: { target: string }[] }>();
		expect(entries.map(({ target }) => target).sort()).toEqual([
			...["alt", "alt-2", "ein-kran-fuer-koeln", "entwurf-89ababcd", "neu", "weg"],
		]);
		// A second press, and one from a page that shows what was.
		const again = await send("/publish", chosen, { do: "publish" });
		expect(groupsIn(again.html)).toMatchObject({ done: { length: 7 }, cannot: { length: 2 } });
		const revision = (await read("alt")).revision;
		expect((await read("neu")).revision).toBe(revision);
	});

	it("leave out what somebody changed meanwhile", async () => {
		await draft("alt", { title: "Mein Text" });
		const chosen = await boxes(["alt", "neu"]);
		await draft("alt", { title: "Anderer Text" });
		await put("neu", { title: "Neuer", status: "draft" });
		for (const [path, what] of [
			["", "publish"],
			["/publish", "publish"],
			["/withdraw", "withdraw"],
		] as const) {
			const { html } = await send(path, chosen, { do: what, status: "410" });
			expect(groupsIn(html).cannot).toHaveLength(2);
			expect(html).not.toContain('<section aria-labelledby="will">');
		}
		expect((await read("alt")).title).toBe("Alt");
	});

	it("are withdrawn for one reason, in one transaction", async () => {
		await put("zwei", { title: "Zwei" });
		const chosen = await boxes(["alt", "zwei", "neu"]);
		const asked = await send("", chosen, { do: "withdraw" });
		expect(groupsIn(asked.html)).toMatchObject({ will: { length: 2 }, cannot: { length: 1 } });
		const refused = await send("/withdraw", chosen, { do: "withdraw", status: "451", reason: " " });
		expect(refused.status).toBe(422);
		expect(refused.html).toContain("nur mit einer Begründung");
		expect((await read("alt")).status).toBe("published");
		const fields = { do: "withdraw", status: "451", reason: "Urteil <b>" };
		expect(groupsIn((await send("/withdraw", chosen, fields)).html).will).toHaveLength(2);
		for (const slug of ["alt", "zwei"]) {
			const response = await request(`/api/articles/${slug}`);
			expect([response.status, await response.json()]).toMatchObject([
				451,
				{ reason: "Urteil <b>" },
			]);
		}
		expect((await read("alt")).revision).toBe((await read("zwei")).revision);
		const again = await send("/withdraw", chosen, fields);
		expect(groupsIn(again.html)).toMatchObject({ done: { length: 2 }, cannot: { length: 1 } });
	});

	it("get and lose a topic, silently", async () => {
		await draft("halb", { title: "Halb" });
		const before = await read("alt");
		const chosen = await boxes(["alt", "neu", "halb"]);
		const asked = await send("", chosen, { do: "add_topic" });
		expect(groupsIn(asked.html)).toMatchObject({ will: { length: 2 }, cannot: { length: 1 } });
		const empty = await send("/topics", chosen, { do: "add_topic", topic: " " });
		expect([empty.status, empty.html.includes("Bitte nennen Sie ein Thema")]).toEqual([422, true]);
		await send("/topics", chosen, { do: "add_topic", topic: "Häfen" });
		const after = await read("alt");
		expect(after).toMatchObject({
			topics: ["Wohnungswirtschaft", "Häfen"],
			updated_at: before.updated_at,
		});
		expect((await read("neu")).topics).toContain("Häfen");
		const again = await send("/topics", chosen, { do: "add_topic", topic: "Häfen" });
		expect(groupsIn(again.html).done).toHaveLength(2);
		const later = await boxes(["alt", "neu"]);
		const choices = (await send("", later, { do: "remove_topic" })).html;
		expect(choices).toContain('<option value="Häfen">');
		await send("/topics", later, { do: "remove_topic", topic: "haefen" });
		expect((await read("alt")).topics).toEqual(["Wohnungswirtschaft"]);
	});

	it("say so if nothing was chosen, and refuse what the list did not send", async () => {
		const cases: [string[], Record<string, string>, number, string][] = [
			[[], { do: "publish" }, 200, "Sie haben keinen Artikel ausgewählt."],
			[["x", "[1]", "{}"], { do: "publish" }, 200, "Sie haben keinen Artikel ausgewählt."],
			[['["tag:x",1,0]'], { do: "publish" }, 200, "Es gibt ihn nicht mehr."],
			[[], { do: "erase" }, 422, ""],
			[Array(21).fill('["tag:x",1,0]'), { do: "publish" }, 422, ""],
		];
		for (const [chosen, fields, status, text] of cases) {
			const answer = await send("", chosen, fields);
			expect([fields, answer.status]).toEqual([fields, status]);
			expect(answer.html).toContain(text);
		}
	});

	it("are for editors: authors see no boxes", async () => {
		const { token } = await newToken("author");
		const list = await openPage("/newsroom/articles", token);
		expect(await list.text()).not.toContain('type="checkbox"');
		for (const path of ["/publish", "/withdraw", "/topics"])
			expect((await send(path, [], { do: "publish" }, token)).status).toBe(403);
	});
});
