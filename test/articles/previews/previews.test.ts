import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { addWebhook, announceAt, listEvents } from "../../support/announcing.ts";
import { article } from "../../support/fixtures.ts";
import { withNotices } from "../../support/hooks.ts";
import { newToken } from "../../support/newsroom-people.ts";
import { newsroom, request } from "../../support/service.ts";
import { withMethods } from "../../support/with-methods.ts";

const TITLE = "Neue Wohnungen am Hafen";

async function makeLink(body: object = {}): Promise<{ id: string; path: string }> {
	const response = await newsroom("POST", "articles/hafen/preview-links", body);
	expect(response.status).toBe(201);
	const { id, url } = await response.json<{ id: string; url: string }>();
	return { id, path: new URL(url).pathname };
}

/** Stores a working copy of the article, as somebody else would who types. */
async function type(input: object, tag = "11111111-1111-4111-8111-111111111111") {
	await env.DB.prepare(
		`INSERT OR REPLACE INTO article_drafts SELECT article_key, ?1, revision, 'Neu', 'ada', 'Ada', 1, 'ada', 'Ada', 2, NULL, NULL, NULL, ?2
		FROM articles WHERE slug = 'hafen'`,
	)
		.bind(tag, JSON.stringify({ ...article(), ...input }))
		.run();
}

const OWN = { "Sec-Fetch-Site": "same-origin" };

function send(
	path: string,
	fields: Record<string, string>,
	headers: Record<string, string> = OWN,
	bindings: Env = env,
) {
	return request(path, { method: "POST", headers, body: new URLSearchParams(fields) }, bindings);
}

const stateIn = (page: string) => /name="state" value="([^"]*)"/.exec(page)?.[1] ?? "";
const storyIn = (page: string) => /<article class="story">.*<\/article>/s.exec(page)?.[0];

const comments = async (path = "comments") =>
	(await (await newsroom("GET", path)).json<{ comments: Record<string, unknown>[] }>()).comments;

describe("a preview", () => {
	it("is the page as it will be, for whoever has the address, and is nowhere else", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const { path } = await makeLink();
		const response = await request(path);
		const page = await response.text();
		expect(response.status).toBe(200);
		expect(Object.fromEntries(response.headers)).toMatchObject({
			"cache-control": "private, no-store",
			"referrer-policy": "no-referrer",
			"x-robots-tag": "noindex",
		});
		expect(page).toContain('<meta name="robots" content="noindex"/>');
		expect(page).not.toContain('rel="canonical"');
		expect(page).not.toContain("/newsroom");
		const real = await (await request("/articles/hafen")).text();
		expect(storyIn(page)).toBe(storyIn(real));
		expect(storyIn(page)).toContain(TITLE);
		const stored = await env.DB.prepare("SELECT hash FROM preview_links").first<{ hash: string }>();
		expect(path).not.toContain(stored?.hash);
		expect(await (await request("/sitemap.xml")).text()).not.toContain("/previews/");
	});

	it("shows the working copy, which stays hidden from the public, even an incomplete one", async () => {
		await newsroom("PUT", "articles/hafen", article({ status: "draft" }));
		const { path } = await makeLink();
		await type({ title: "Geheimer Titel", label: "comment" });
		expect(storyIn(await (await request(path)).text())).toContain("Geheimer Titel");
		expect((await request("/articles/hafen")).status).toBe(404);
		await type({ title: "", body: undefined, language: "en" });
		const page = await (await request(path)).text();
		expect(page).toContain("Approve or comment");
		expect(page).toContain('<html lang="en"');
	});

	it("is approved and commented without an account, and the newsroom sees which text was read", async () => {
		await newsroom("PUT", "articles/hafen", article());
		await type({ title: "Neu" });
		const { path } = await makeLink();
		const state = stateIn(await (await request(path)).text());
		const approved = await send(path, { kind: "approval", name: " Bo  Werft ", text: "", state });
		expect([approved.status, approved.headers.get("Location")]).toEqual([
			303,
			`${path}?sent=approval#reply`,
		]);
		expect(await (await request(`${path}?sent=approval`)).text()).toContain(
			"Die Redaktion sieht Ihre Freigabe.",
		);
		await send(path, { kind: "comment", name: "Bo", text: "Es sind\r\n120.", state });
		const expected = [
			{ kind: "comment", name: "Bo", text: "Es sind\n120.", slug: "hafen", is_current: true },
			{ kind: "approval", name: "Bo Werft", text: "", is_current: true, draft: state },
		];
		expect(await comments()).toMatchObject(expected);
		expect(await comments("articles/hafen/comments")).toMatchObject(expected);
		await type({ title: "Neuer" }, "22222222-2222-4222-8222-222222222222");
		expect(await comments()).toMatchObject([{ is_current: false }, { is_current: false }]);
		expect((await newsroom("GET", "articles/nichts/comments")).status).toBe(404);
	});

	it.each([
		["a plan", "draft", "2999-01-01T00:00:00Z"],
		["its publication", "draft", undefined],
		["the publication of a change", "published", undefined],
	])("stays approved after %s, until the text changes", async (_, status, at) => {
		await newsroom("PUT", "articles/hafen", article({ status }));
		await type({ title: "Neu" });
		const { path } = await makeLink();
		const state = stateIn(await (await request(path)).text());
		await send(path, { kind: "approval", name: "Bo", text: "", state });
		expect((await newsroom("POST", "articles/hafen/publish", { at })).status).toBe(200);
		expect(await comments()).toMatchObject([{ is_current: true }]);
		expect(stateIn(await (await request(path)).text())).toBe(state);
		await newsroom("PUT", "articles/hafen", article({ title: "Neu", published_at: at }));
		expect(await comments()).toMatchObject([{ is_current: true }]);
		await newsroom("PUT", "articles/hafen", article({ title: "Neuer" }));
		expect(await comments()).toMatchObject([{ is_current: false }]);
	});

	it("is approved only as it was read: a newer text is shown first, with all that was typed", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const { path } = await makeLink();
		const state = stateIn(await (await request(path)).text());
		await newsroom("PUT", "articles/hafen", article({ title: "Ganz anders" }));
		const response = await send(path, { kind: "approval", name: "Bo & Co", text: "Gut.", state });
		const page = await response.text();
		expect(response.status).toBe(409);
		for (const part of [
			"Ganz anders",
			'value="Bo &amp; Co"',
			"Gut.</textarea>",
			"die neue Fassung",
		])
			expect(page).toContain(part);
		expect(await comments()).toEqual([]);
		const again = { kind: "approval", name: "Bo", text: "", state: stateIn(page) };
		expect((await send(path, again)).status).toBe(303);
	});

	it("keeps what was typed when something is wrong with it, and says what", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const { path } = await makeLink();
		const state = stateIn(await (await request(path)).text());
		const wrong: [Record<string, string>, string][] = [
			[{ kind: "comment", name: "", text: "Text" }, "Bitte nennen Sie Ihren Namen"],
			[{ kind: "comment", name: "Bo", text: " " }, "Bitte schreiben Sie einen Kommentar"],
			[{ kind: "comment", name: "Bo", text: "x".repeat(2001) }, "2.000 Zeichen"],
			[{ kind: "approval", name: "x".repeat(101), text: "" }, "100 Zeichen"],
			[{ name: "Bo", text: "Text" }, "Namen"],
		];
		for (const [fields, sentence] of wrong) {
			const response = await send(path, { ...fields, state });
			const page = await response.text();
			expect([fields, response.status]).toEqual([fields, 422]);
			expect(page).toContain(sentence);
			expect(page).toContain(`value="${fields.name}"`);
		}
		const complete = { kind: "comment", name: "Bo", text: "Text", state };
		const forged = await send(path, complete, { Origin: "https://evil.example" });
		const other = await send(path, complete, { "Sec-Fetch-Site": "cross-site" });
		expect([forged.status, other.status]).toEqual([403, 403]);
		const limited = { ...env, SUBMISSION_LIMIT: { limit: async () => ({ success: false }) } };
		const often = await request(
			path,
			{ method: "POST", headers: OWN, body: new URLSearchParams(complete) },
			limited,
		);
		expect([often.status, await comments()]).toEqual([429, []]);
	});

	it("ends with its time, or when the newsroom ends it, with a sentence", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const [revoked, expired] = [await makeLink(), await makeLink({ expires_in_days: 30 })];
		const link = `articles/hafen/preview-links/${revoked.id}`;
		expect((await newsroom("DELETE", link)).status).toBe(204);
		expect((await newsroom("DELETE", link)).status).toBe(204);
		await env.DB.prepare("UPDATE preview_links SET expires_at = 1 WHERE id = ?")
			.bind(expired.id)
			.run();
		const pages = await Promise.all([request(revoked.path), request(expired.path)]);
		expect(pages.map(({ status }) => status)).toEqual([410, 410]);
		expect(await pages[0]?.text()).toContain("zurückgezogen");
		expect(await pages[1]?.text()).toContain("abgelaufen");
		expect((await send(revoked.path, {})).status).toBe(410);
		expect((await request(`/previews/${"0".repeat(64)}`)).status).toBe(404);
		expect((await request("/previews/kurz")).status).toBe(404);
		const list = await (await newsroom("GET", "articles/hafen/preview-links")).json();
		expect(list).toMatchObject({
			preview_links: expect.arrayContaining([
				expect.objectContaining({ id: revoked.id, revoked_at: expect.any(String) }),
			]),
		});
		expect(JSON.stringify(list)).not.toContain("/previews/");
	});

	it.each([[{ expires_in_days: 0 }], [{ expires_in_days: 31 }], [{ days: 7 }]])(
		"refuses the link %j",
		async (body) => {
			await newsroom("PUT", "articles/hafen", article());
			const response = await newsroom("POST", "articles/hafen/preview-links", body);
			expect(response.status).toBe(422);
		},
	);

	it("is made by authors of their own working copies alone", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const { id, token } = await newToken("author");
		const asAuthor = { Authorization: `Bearer ${token}` };
		const make = async () =>
			(await newsroom("POST", "articles/hafen/preview-links", {}, asAuthor)).status;
		expect(await make()).toBe(403);
		await type({});
		expect(await make()).toBe(403);
		await env.DB.prepare("UPDATE article_drafts SET created_by = ?").bind(id).run();
		expect(await make()).toBe(201);
	});
});

describe("an approval or a comment", () => {
	const APPROVAL = { kind: "approval", name: "Bo Werft", text: "" };
	const COMMENT = { kind: "comment", name: "Bo", text: "Es sind\n120." };
	const toldTo = async (target: string) => {
		const { results } = await env.DB.prepare(
			"SELECT type FROM webhook_deliveries WHERE target = ? ORDER BY delivery_key",
		)
			.bind(target)
			.all();
		return results.map(({ type }) => type);
	};

	it("is told at once to the webhooks that ask for it, with the text that was read", async () => {
		const [both, one, none] = [
			await addWebhook(["approved", "commented"]),
			await addWebhook(["commented"]),
			await addWebhook(),
		];
		await newsroom("PUT", "articles/hafen", article());
		const { path } = await makeLink();
		const { bindings, sent } = withNotices();
		const published = stateIn(await (await request(path)).text());
		await send(path, { ...APPROVAL, state: published }, OWN, bindings);
		expect(sent).toHaveLength(1);
		await type({ title: "Neu" });
		const state = stateIn(await (await request(path)).text());
		await send(path, { ...COMMENT, state }, OWN, bindings);
		expect(sent).toEqual([1, 2, 3].map((delivery) => ({ type: "webhook.delivery", delivery })));
		expect([await toldTo(both), await toldTo(one), await toldTo(none)]).toEqual([
			["article.approved", "article.commented"],
			["article.commented"],
			[],
		]);
		const [commented, approved] = await comments();
		const said = (comment: object = {}, title: string) => {
			const { is_current: _, at, ...rest } = Object(comment);
			return { timestamp: at, data: { ...rest, at, title } };
		};
		const [first, second, third] = await listEvents();
		expect(first?.event).toEqual({ type: "article.approved", ...said(approved, TITLE) });
		expect(first?.event.data).toMatchObject({ version: 1, slug: "hafen" });
		expect(second?.event).toEqual({ type: "article.commented", ...said(commented, "Neu") });
		expect(second?.event.data).toMatchObject({ draft: state, text: "Es sind\n120." });
		expect(third).toEqual(second);
	});

	it("that is sent twice is one, and told once", async () => {
		await addWebhook(["commented"]);
		await newsroom("PUT", "articles/hafen", article());
		const { path } = await makeLink();
		const state = stateIn(await (await request(path)).text());
		const said = { kind: "comment", name: "Bo", text: "Gut.", state };
		for (const fields of [said, said, { ...said, text: "Sehr gut." }])
			expect((await send(path, fields)).status).toBe(303);
		expect((await comments()).map(({ text }) => text)).toEqual(["Sehr gut.", "Gut."]);
		expect(await listEvents()).toHaveLength(2);
	});

	it("that is not stored is not told", async () => {
		await addWebhook(["approved", "commented"]);
		await newsroom("PUT", "articles/hafen", article());
		const { path } = await makeLink();
		const state = stateIn(await (await request(path)).text());
		await env.DB.exec(
			"INSERT INTO article_comments (article_key, at, kind, name, state, text) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) SELECT article_key, i, 'comment', 'Bo', 'r1', 'Text' FROM n, articles",
		);
		const { bindings, sent } = withNotices();
		const full = await send(path, { ...COMMENT, state }, OWN, bindings);
		const outdated = await send(path, { ...COMMENT, state: "r0" }, OWN, bindings);
		expect([full.status, outdated.status, sent, await listEvents()]).toEqual([409, 409, [], []]);
	});

	it("is stored although the queue fails, and the clock has its event sent", async () => {
		await addWebhook(["approved"]);
		await newsroom("PUT", "articles/hafen", article());
		const { path } = await makeLink();
		const state = stateIn(await (await request(path)).text());
		const fail = () => Promise.reject(new Error("Queue send failed"));
		const WEBHOOK_QUEUE = withMethods(env.WEBHOOK_QUEUE, { send: fail, sendBatch: fail });
		const response = await send(path, { ...APPROVAL, state }, OWN, { ...env, WEBHOOK_QUEUE });
		expect([response.status, (await listEvents()).length]).toEqual([303, 1]);
		const { bindings, sent } = withNotices();
		await announceAt(new Date(Date.now() + 100_000), bindings);
		expect(sent).toEqual([]);
		await announceAt(new Date(Date.now() + 130_000), bindings);
		expect(sent).toEqual([{ type: "webhook.delivery", delivery: 1 }]);
	});
});
