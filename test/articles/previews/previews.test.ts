import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { article } from "../../support/fixtures.ts";
import { newToken } from "../../support/newsroom-people.ts";
import { newsroom, request } from "../../support/service.ts";

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

function send(path: string, fields: Record<string, string>, headers: Record<string, string> = OWN) {
	return request(path, { method: "POST", headers, body: new URLSearchParams(fields) });
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
