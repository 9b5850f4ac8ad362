import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { htmlOf, leadsTo, openPage, sendForm } from "../support/browser-form.ts";
import { withoutSecret } from "../support/hooks.ts";
import { newToken } from "../support/newsroom-people.ts";
import { newsroom, request } from "../support/service.ts";

const PATH = "/newsroom/webhooks";
const URL = "https://hook.example/secret-path";
const events = "article.published";
const ID = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

const faultOf = (html: string, field: string) =>
	new RegExp(`id="${field}-fault">([^<]+)`).exec(html)?.[1];
const secretIn = (html: string) => /<code class="key">([^<]+)/.exec(html)?.[1];
const listed = async () => Object(await (await newsroom("GET", "webhooks")).json()).webhooks;
const add = async (more = {}) =>
	(await sendForm(PATH, { id: ID, url: URL, events, ...more })).text();

/** Answers every webhook in this way. */
function receiver(answer: () => Response) {
	vi.spyOn(globalThis, "fetch").mockImplementation(async () => answer());
}

afterEach(() => vi.restoreAllMocks());

describe("the page of webhooks", () => {
	it("adds one, and shows its secret, also to a form that was sent twice", async () => {
		expect(await htmlOf(PATH)).toContain("Noch ist keiner eingerichtet.");
		const [first, second] = [await add(), await add()];
		expect(secretIn(first)).toMatch(/^whsec_/);
		expect(secretIn(second)).toBe(secretIn(first));
		expect(await listed()).toMatchObject([{ id: ID, url: URL, events: [events], active: true }]);
		expect(await htmlOf(`${PATH}/${ID}`)).not.toContain("whsec_");
		const html = await htmlOf(PATH);
		expect(html).toContain(`<a href="${PATH}/${ID}">hook.example</a>`);
		// The path of an address may be a secret, and is only on the page of the webhook.
		expect(html).not.toContain("secret-path");
	});

	it("shows no secret again for a form that is sent much later", async () => {
		await add();
		await env.DB.exec("UPDATE webhook_targets SET created_at = created_at - 3600000");
		const late = await sendForm(PATH, { id: ID, url: URL, events });
		expect(leadsTo(late)).toEqual([303, `${PATH}/${ID}`]);
	});

	it.each([
		[{ url: "http://hook.example/" }, "url", "beginnt"],
		[{ url: "https://192.168.1.1/" }, "url", "im Internet"],
		[{ url: "hook" }, "url", "im Internet"],
		[{ events: "" }, "events", "mindestens eines"],
		[{ events: "article.read" }, "events", "mindestens eines"],
	])("keeps what was typed if it is wrong: %j", async (wrong, field, text) => {
		const typed = { id: ID, url: URL, events, ...wrong };
		const response = await sendForm(PATH, typed);
		expect(response.status).toBe(422);
		const html = await response.text();
		expect(faultOf(html, field)).toContain(text);
		expect(html).toContain(`value="${typed.url}"`);
		expect(html.includes(`value="${events}" checked`)).toBe(typed.events === events);
		expect(await listed()).toEqual([]);
	});

	it("refuses more than 20", async () => {
		const insert = env.DB.prepare("INSERT INTO webhook_targets VALUES (?1, ?2, '[]', 1, 1, NULL)");
		await env.DB.batch(Array.from({ length: 20 }, (_, n) => insert.bind(`n${n}`, URL)));
		const html = await add();
		expect(html).toContain("schon 20 Webhooks");
		expect(html).toContain(`value="${URL}"`);
	});

	it("says without WEBHOOK_SECRET what to do, and keeps what was typed", async () => {
		const headers = { Accept: "text/html", Authorization: `Bearer ${env.NEWSROOM_TOKEN}` };
		const page = await request(PATH, { headers }, withoutSecret());
		const html = await page.text();
		expect(html).toContain("npx wrangler secret put WEBHOOK_SECRET");
		expect(html).not.toContain("<legend>");
		const body = new URLSearchParams({ url: URL, events });
		const sent = await request(PATH, { method: "POST", headers, body }, withoutSecret());
		expect([sent.status, (await sent.text()).includes("fehlt das Geheimnis")]).toEqual([422, true]);
	});

	it("may be read by editors, who change nothing, and is complete in English", async () => {
		await add();
		const { token } = await newToken("editor");
		for (const path of [PATH, `${PATH}/${ID}`]) {
			const html = await htmlOf(path, token);
			expect(html).toContain("kann Webhooks nur der Betrieb");
			expect(html).not.toContain(`action="${PATH}`);
			expect(html).not.toContain("secret-path");
			const english = await htmlOf(path, undefined, { "Accept-Language": "en" });
			expect(english).not.toMatch(/Empfänger|Artikel|Probe/);
		}
		for (const path of [PATH, `${PATH}/${ID}`, `${PATH}/${ID}/erase`])
			expect((await sendForm(path, {}, token)).status).toBe(403);
	});
});

describe("the page of a webhook", () => {
	it("changes address and events, and keeps that it is switched off", async () => {
		await add();
		const off = await sendForm(`${PATH}/${ID}/active`, { active: "false" });
		expect(leadsTo(off)).toEqual([303, `${PATH}/${ID}?done=off`]);
		const wrong = await sendForm(`${PATH}/${ID}`, { url: "http://x.example/", events });
		expect(wrong.status).toBe(422);
		expect(await wrong.text()).toContain('value="http://x.example/"');
		const changed = { url: "https://other.example/", events: "article.withdrawn" };
		const sent = await sendForm(`${PATH}/${ID}`, changed);
		expect(leadsTo(sent)).toEqual([303, `${PATH}/${ID}?done=changed`]);
		expect(await listed()).toMatchObject([
			{ url: changed.url, events: [changed.events], active: false },
		]);
		await sendForm(`${PATH}/${ID}/active`, { active: "true" });
		expect(await htmlOf(`${PATH}/${ID}?done=on`)).toContain("ist eingeschaltet");
		expect(await listed()).toMatchObject([{ active: true }]);
	});

	it.each([
		[() => new Response("Danke <b>!", { status: 200 }), "tested", "angekommen", "Antwort 200"],
		[() => new Response("kaputt", { status: 500 }), "untested", "nicht angekommen", "Antwort 500"],
		[() => Response.error(), "untested", "nicht angekommen", ""],
	])("sends a test, and says how it ended: %s", async (answer, done, outcome, fact) => {
		await add();
		receiver(answer);
		const sent = await sendForm(`${PATH}/${ID}/test`, {});
		expect(leadsTo(sent)).toEqual([303, `${PATH}/${ID}?done=${done}`]);
		const html = await htmlOf(`${PATH}/${ID}?done=${done}`);
		expect(html).toContain(`>${outcome}</span>`);
		expect(html).toContain("1 Versuch");
		expect(html).toContain(fact);
		expect(html).not.toContain("Danke <b>");
	});

	it("says what waits, what is tried again, and that a receiver is gone", async () => {
		await add();
		const at = Date.now();
		const row = (key: number, attempts: number, status: number | null, next: number | null) =>
			env.DB.prepare(
				"INSERT INTO webhook_deliveries VALUES (?1, ?2, ?3, 'article.published', '{}', ?4, ?5, ?4, 5, ?6, NULL, NULL, ?7)",
			).bind(...[key, ID, `e${key}`, at, attempts, status, next]);
		await env.DB.batch([row(1, 0, null, at), row(2, 3, 500, at), row(3, 30, 500, null)]);
		const html = await htmlOf(`${PATH}/${ID}`);
		expect(html).toMatch(
			/nicht angekommen.*3 Versuche.*nächster Versuch.*wird wiederholt.*wartet/s,
		);
		await env.DB.exec("UPDATE webhook_targets SET active = 0, gone_at = 1");
		expect(await htmlOf(`${PATH}/${ID}`)).toContain("dass es ihn nicht mehr gibt (410)");
	});

	it("removes it, also if the form is sent twice, and the audit list says all of it", async () => {
		await add();
		for (const _ of ["first", "second"]) {
			const sent = await sendForm(`${PATH}/${ID}/erase`, {});
			expect(leadsTo(sent)).toEqual([303, `${PATH}?done=erased`]);
		}
		expect(await listed()).toEqual([]);
		expect((await openPage(`${PATH}/${ID}`)).status).toBe(404);
		const audit = await htmlOf("/newsroom/audit?kind=webhooks");
		expect(audit).toContain("hat einen Webhook angelegt");
		expect(audit).toContain("hat den Webhook ");
	});
});
