import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { htmlOf, leadsTo, openPage, sendForm } from "../../support/browser-form.ts";
import { openEditor, sendByScript, sendEditor } from "../../support/editor-page.ts";
import { article } from "../../support/fixtures.ts";
import { newToken } from "../../support/newsroom-people.ts";
import { newsroom, request } from "../../support/service.ts";

const stored = async (slug: string) =>
	Object(await (await newsroom("GET", `articles/${slug}`)).json());
const shown = async (slug: string) => (await request(`/articles/${slug}`)).status;
const whole = { summary: "Kurz gesagt.", image_alt: "" };

/** Begins an article, and returns its address and the fields of its page. */
async function begin(typed: Record<string, string>) {
	const { slug } = await sendByScript("new", await openEditor("new"), typed);
	return { slug: String(slug), fields: await openEditor(String(slug)) };
}

describe("the button that publishes", () => {
	it("publishes at an address made of the title, and once if it is pressed twice", async () => {
		const { slug, fields } = await begin({ title: "Öl & Gas", text: "Eins.", ...whole });
		for (const _ of [1, 2])
			expect(leadsTo(await sendEditor(slug, fields, { do: "publish" }))).toEqual([
				303,
				"/newsroom/articles/oel-gas?done=published",
			]);
		expect(await stored("oel-gas")).toMatchObject({ status: "published", title: "Öl & Gas" });
		const { articles } = Object(await (await newsroom("GET", "articles")).json());
		expect(articles).toHaveLength(1);
		const former = await openPage(`/newsroom/articles/${slug}`);
		expect(leadsTo(former)).toEqual([303, "/newsroom/articles/oel-gas"]);
	});

	it("works on the page of a new article too, and twice makes one article", async () => {
		const fields = await openEditor("new");
		const typed = { ...fields, title: "Hafen", text: "Eins.", ...whole, do: "publish" };
		for (const _ of [1, 2])
			expect(leadsTo(await sendEditor("new", typed))).toEqual([
				303,
				"/newsroom/articles/hafen?done=published",
			]);
		const { articles } = Object(await (await newsroom("GET", "articles")).json());
		expect(articles).toHaveLength(1);
	});

	it("is named in the audit list from there too", async () => {
		const fields = await openEditor("new");
		await sendEditor("new", { ...fields, title: "Hafen", text: "Eins.", ...whole, do: "publish" });
		const { entries } = Object(await (await newsroom("GET", "audit")).json());
		const target = `entwurf-${fields.page?.slice(0, 8)}`;
		expect(entries).toMatchObject([{ route: "/newsroom/articles/new", target }]);
		expect(leadsTo(await openPage(`/newsroom/articles/${target}`))[1]).toBe(
			"/newsroom/articles/hafen",
		);
	});

	it("refuses the address of the page for new articles", async () => {
		const { slug, fields } = await begin({ title: "Hafen", text: "Eins.", ...whole });
		const response = await sendEditor(slug, fields, { slug: "new", do: "publish" });
		expect(response.status).toBe(422);
		expect(await response.text()).toContain("Diese Adresse braucht die Redaktion selbst.");
		for (const path of ["articles/new", "articles/new/draft"]) {
			const refused = await newsroom("PUT", path, article());
			expect([refused.status, await refused.json()]).toMatchObject([
				409,
				{ errors: [{ pointer: "#/slug" }] },
			]);
		}
		await newsroom("PUT", "articles/hafen", article());
		await env.DB.exec("UPDATE articles SET slug = 'new' WHERE slug = 'hafen'");
		expect((await newsroom("PUT", "articles/new", article({ title: "Neu" }))).status).toBe(200);
	});

	it.each([
		["Hafen", "hafen-2"],
		["🎉🎉", "artikel"],
		["New", "new-2"],
		[
			`${"Lang und länger ".repeat(8)}`,
			"lang-und-laenger-lang-und-laenger-lang-und-laenger-lang-und-laenger",
		],
	])("gives “%s” the address %s", async (title, slug) => {
		await newsroom("PUT", "articles/hafen", article());
		const { fields, ...made } = await begin({ title, text: "Eins.", ...whole });
		const seen = { ...fields, do: "publish" };
		expect(leadsTo(await sendEditor(made.slug, seen))[1]).toBe(
			`/newsroom/articles/${slug}?done=published`,
		);
	});

	it("stores what cannot be published, says why, and keeps what was typed", async () => {
		const { slug, fields } = await begin({ title: "Hafen" });
		const response = await sendEditor(slug, fields, { slug: "Hafen!", do: "publish" });
		expect(response.status).toBe(422);
		const html = await response.text();
		expect(html).toContain("Gespeichert, aber noch nicht veröffentlicht.");
		expect(html).toContain('<a href="#text">Der Text fehlt.</a>');
		expect(html).toContain('value="Hafen!"');
		expect(await shown("hafen")).toBe(404);
	});

	it("shows hints once, and then publishes all the same", async () => {
		const { slug, fields } = await begin({ title: "Hafen", text: 'Ein "Zitat".' });
		const unseen = await sendEditor(slug, { ...fields, seen: "" }, { do: "publish" });
		expect(unseen.status).toBe(422);
		expect(await unseen.text()).toContain("Bitte sehen Sie sich die Hinweise an.");
		const again = await openEditor(slug);
		expect(again.seen?.split(" ").length).toBeGreaterThan(1);
		expect(leadsTo(await sendEditor(slug, again, { do: "publish" }))[0]).toBe(303);
		expect(await shown("hafen")).toBe(200);
	});

	it("is refused if somebody changed the article since the working copy began", async () => {
		await newsroom("PUT", "articles/hafen", article({ summary: "Kurz." }));
		const fields = await openEditor("hafen");
		await sendEditor("hafen", fields, { title: "Meiner" });
		await newsroom("PUT", "articles/hafen", article({ title: "Ihrer", summary: "Kurz." }));
		const mine = await openEditor("hafen");
		expect((await sendEditor("hafen", mine, { do: "publish" })).status).toBe(412);
		const { revision } = await stored("hafen");
		const resolved = { ...mine, revision: `${revision}`, do: "publish" };
		expect(leadsTo(await sendEditor("hafen", resolved))[0]).toBe(303);
		expect(await stored("hafen")).toMatchObject({ title: "Meiner" });
	});
});

describe("the effect of a change", () => {
	const change = async (more: Record<string, string>) => {
		await newsroom("PUT", "articles/hafen", article({ summary: "Kurz." }));
		const before = await stored("hafen");
		const fields = await openEditor("hafen");
		const response = await sendEditor("hafen", fields, { title: "Neu", do: "publish", ...more });
		return { response, before, after: await stored("hafen") };
	};

	it.each([
		["silent", false, undefined],
		["important", true, undefined],
		["correction", true, [{ at: expect.any(String), text: "Falsch, richtig." }]],
	])("%s", async (effect, isUpdated, corrections) => {
		const correction = "Falsch, richtig.";
		const { response, before, after } = await change({ effect, correction });
		expect(leadsTo(response)).toEqual([303, "/newsroom/articles/hafen?done=changed"]);
		expect(after.title).toBe("Neu");
		expect(after.updated_at !== before.updated_at).toBe(isUpdated);
		expect(after.corrections).toEqual(corrections);
	});

	it("needs words for a correction, and keeps the choice", async () => {
		const { response, after } = await change({ effect: "correction", correction: " " });
		expect(response.status).toBe(422);
		const html = await response.text();
		expect(html).toContain("Bitte schreiben Sie, was falsch war");
		expect(html).toMatch(/value="correction" checked/);
		expect(after.title).not.toBe("Neu");
	});

	it("silent keeps earlier corrections, which the page shows with their dates", async () => {
		const corrections = [{ at: "2024-07-16T09:00:00.000Z", text: "Es sind 120." }];
		await newsroom("PUT", "articles/hafen", article({ corrections }));
		const html = await htmlOf("/newsroom/articles/hafen");
		expect(html).toMatch(
			/Frühere Korrekturen.*<time datetime="2024-07-16T09:00:00.000Z">[^<]*2024[^<]*<\/time>.*Es sind 120\./s,
		);
		const at = "articles/hafen?effect=silent";
		const without = [article(), article({ corrections: [{ ...corrections[0], text: "12." }] })];
		for (const sent of without) {
			const refused = await newsroom("PUT", at, sent);
			expect([refused.status, await refused.json()]).toMatchObject([
				422,
				{ errors: [{ pointer: "#/corrections" }] },
			]);
		}
		await newsroom("PUT", "articles/hafen/draft", article());
		const publishing = await newsroom("POST", "articles/hafen/publish", { effect: "silent" });
		expect(publishing.status).toBe(422);
		expect((await newsroom("PUT", "articles/hafen", article())).status).toBe(200);
	});

	it("is stored with the working copy", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const notes = { effect: "correction", correction: "Falsch, richtig." };
		await sendEditor("hafen", await openEditor("hafen"), { title: "Neu", ...notes });
		expect(await openEditor("hafen")).toMatchObject(notes);
	});
});

describe("what was published just now", () => {
	it("can be called back, which nobody hears of", async () => {
		const { slug, fields } = await begin({ title: "Hafen", text: "Eins.", ...whole });
		await sendEditor(slug, fields, { do: "publish" });
		const html = await htmlOf("/newsroom/articles/hafen?done=published");
		expect(html).toContain('action="/newsroom/articles/hafen/recall"');
		const recalled = await sendForm("/newsroom/articles/hafen/recall", {});
		const [status, at = ""] = leadsTo(recalled);
		expect([status, String(at).endsWith("?done=recalled")]).toEqual([303, true]);
		expect(await shown("hafen")).toBe(410);
		expect(await htmlOf(String(at))).toContain("Niemand hat davon erfahren");
		expect((await sendForm("/newsroom/articles/hafen/recall", {})).status).toBe(303);
	});

	it("stays if others were told already", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const later = Date.now() + 60_000;
		await env.DB.exec(`UPDATE announcements SET announced_at = ${later}, due_at = 1`);
		const late = await sendForm("/newsroom/articles/hafen/recall", {});
		expect(leadsTo(late)).toEqual([303, "/newsroom/articles/hafen?done=late"]);
		const html = await htmlOf("/newsroom/articles/hafen?done=late");
		expect(html).toContain("Zu spät: Die Veröffentlichung ist schon bekannt gegeben.");
		expect(await htmlOf("/newsroom/articles/hafen?done=published")).not.toContain("/recall");
	});
});

describe("the page that withdraws", () => {
	it("says what happens, takes a reason, and withdraws", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const fields = await openEditor("hafen");
		expect(leadsTo(await sendEditor("hafen", fields, { do: "withdraw" }))).toEqual([
			303,
			"/newsroom/articles/hafen/withdraw",
		]);
		const page = "/newsroom/articles/hafen/withdraw";
		expect(await htmlOf(page)).toContain("verschwindet sofort");
		const refused = await sendForm(page, { status: "451", reason: "" });
		expect([
			refused.status,
			(await refused.text()).includes("Bitte geben Sie einen Grund"),
		]).toEqual([422, true]);
		const old = await sendForm(page, { status: "410", reason: "Falsch.", revision: "0" });
		expect([old.status, (await old.text()).includes("Falsch.")]).toEqual([412, true]);
		const { revision } = await stored("hafen");
		const sent = { status: "410", reason: "Falsch.", revision: `${revision}` };
		expect(leadsTo(await sendForm(page, sent))).toEqual([
			303,
			"/newsroom/articles/hafen?done=withdrawn",
		]);
		expect(await shown("hafen")).toBe(410);
		expect(await htmlOf(page)).toContain("gerade nicht öffentlich");
	});
});

describe("a working copy that is discarded", () => {
	it("leaves the public text, or nothing if there is none", async () => {
		await newsroom("PUT", "articles/hafen", article());
		await sendEditor("hafen", await openEditor("hafen"), { title: "Neu" });
		const copy = await openEditor("hafen");
		expect(leadsTo(await sendEditor("hafen/discard", copy))).toEqual([
			303,
			"/newsroom/articles/hafen?done=discarded",
		]);
		expect((await openEditor("hafen")).title).toBe(article().title);
		const { slug, fields } = await begin({ title: "Weg" });
		expect(leadsTo(await sendEditor(`${slug}/discard`, fields))).toEqual([
			303,
			"/newsroom/articles",
		]);
		expect((await newsroom("GET", `articles/${slug}`)).status).toBe(404);
	});

	it("stays if somebody else has written", async () => {
		const { slug, fields } = await begin({ title: "Eins" });
		await sendEditor(slug, fields, { title: "Zwei" });
		const old = { ...fields, page: crypto.randomUUID() };
		expect((await sendEditor(`${slug}/discard`, old)).status).toBe(412);
	});
});

describe("authors", () => {
	it("write their own, and publish nothing", async () => {
		const { token } = await newToken("author");
		const fields = await openEditor("new", token);
		expect(Object.keys(fields)).not.toContain("publish_at");
		await sendEditor("new", fields, { title: "Mein", text: "Eins." }, token);
		const slug = `entwurf-${fields.page?.slice(0, 8)}`;
		const html = await htmlOf(`/newsroom/articles/${slug}`, token);
		expect(html).not.toMatch(/value="(?:publish|schedule|withdraw)"/);
		const again = await openEditor(slug, token);
		const refused = await sendEditor(slug, again, { title: "Neu", do: "publish" }, token);
		expect(refused.status).toBe(403);
		expect(await refused.text()).toContain("Neu");
	});

	it("read those of others, without a field to change", async () => {
		const { slug } = await begin({ title: "Ihrer" });
		const { token } = await newToken("author");
		const html = await htmlOf(`/newsroom/articles/${slug}`, token);
		expect(html).toContain("Daran schreibt NEWSROOM_TOKEN");
		expect(html).toMatch(/<fieldset class="plain" disabled/);
		expect(html).not.toContain('class="actions"');
		const sent = { page: crypto.randomUUID(), title: "Meiner" };
		expect((await sendEditor(slug, sent, {}, token)).status).toBe(403);
	});
});
