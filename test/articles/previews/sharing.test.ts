import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { htmlOf, leadsTo, openPage, sendForm } from "../../support/browser-form.ts";
import { article } from "../../support/fixtures.ts";
import { newToken } from "../../support/newsroom-people.ts";
import { newsroom, request } from "../../support/service.ts";

const PAGE = "/newsroom/articles/hafen/sharing";
const MADE = /<code class="key">https:\/\/news\.example(\/previews\/[0-9a-f]{64})<\/code>/;

const publish = (input = {}) => newsroom("PUT", "articles/hafen", article(input));
const links = async () =>
	Object(await (await newsroom("GET", "articles/hafen/preview-links")).json()).preview_links;

async function makeLink(days = "7"): Promise<string> {
	const html = await (await sendForm(PAGE, { days })).text();
	return MADE.exec(html)?.[1] ?? "";
}

async function say(path: string, said: Record<string, string>): Promise<void> {
	const html = await (await request(path)).text();
	const state = /name="state" value="([^"]*)"/.exec(html)?.[1] ?? "";
	const body = new URLSearchParams({ name: "Bo Werft", text: "", state, ...said });
	const headers = { "Sec-Fetch-Site": "same-origin" };
	await request(path, { method: "POST", redirect: "manual", headers, body });
}

describe("the page of approvals", () => {
	it("makes a link, which works, and shows it once", async () => {
		await publish({ status: "draft" });
		expect(await htmlOf(PAGE)).toContain("Noch gibt es keinen Link");
		const path = await makeLink("30");
		expect(await (await request(path)).text()).toContain("Neue Wohnungen");
		const again = await (await sendForm(PAGE, { days: "1" })).text();
		expect(again).toContain("mailto:?subject=Bitte%20um%20Freigabe%3A%20Neue%20Wohnungen");
		expect(again).toMatch(/body=Guten%20Tag%2C%0D%0A%0D%0A.*%2Fpreviews%2F[0-9a-f]{64}%0D%0A"/);
		const [{ id }, { created_at, expires_at }] = await links();
		expect(Date.parse(expires_at) - Date.parse(created_at)).toBe(30 * 86_400_000);
		const later = await htmlOf(PAGE);
		expect(later).not.toContain("/previews/");
		expect(later).toContain('<span class="badge open">gültig</span>');
		expect(later).toContain(`action="${PAGE}/${id}/revoke"`);
	});

	it("revokes a link, and says so", async () => {
		await publish();
		const path = await makeLink();
		const [{ id }] = await links();
		const revoked = await sendForm(`${PAGE}/${id}/revoke`, {});
		expect(leadsTo(revoked)).toEqual([303, `${PAGE}?done=revoked`]);
		const html = await htmlOf(`${PAGE}?done=revoked`);
		expect(html).toContain("Der Link ist entzogen.");
		expect(html).toContain("Entzogen am");
		expect(html).not.toContain("/revoke");
		expect((await request(path)).status).toBe(410);
		expect((await sendForm(`${PAGE}/${crypto.randomUUID()}/revoke`, {})).status).toBe(404);
	});

	it("shows what people said, and of which text", async () => {
		await publish();
		const path = await makeLink();
		await say(path, { kind: "comment", text: "Es sind <120>." });
		expect(await htmlOf(PAGE)).toMatch(/Es sind &lt;120&gt;\..*zum jetzigen Text/s);
		await publish({ title: "Anders" });
		const html = await htmlOf(PAGE);
		expect(html).toContain("Text seither geändert");
		expect(html).toContain('<a href="/newsroom/articles/hafen/versions/1">zu Fassung 1</a>');
		expect(html).not.toContain("zum jetzigen Text");
		await say(path, { kind: "approval" });
		expect(await htmlOf(PAGE)).toMatch(/<ol class="entries">.*Freigabe<.*Kommentar</s);
	});

	it("has older comments on further pages", async () => {
		await publish();
		const insert = env.DB.prepare(
			"INSERT INTO article_comments SELECT NULL, article_key, ?1, 'comment', 'Bo', 'x', 'Wort ' || ?1 || '.' FROM articles",
		);
		await env.DB.batch(Array.from({ length: 21 }, (_, n) => insert.bind(n)));
		const [, older = ""] = /rel="next" href="([^"]*)"/.exec(await htmlOf(PAGE)) ?? [];
		const html = await htmlOf(
			`${PAGE}${older.replaceAll("&amp;", "&")}`.replace(/^.*(\/newsroom)/, "$1"),
		);
		expect(html).toContain("Wort 0.");
		expect(html).not.toContain("Wort 1.");
	});

	it("refuses an unknown time, and more than fifty links", async () => {
		await publish();
		const refused = await sendForm(PAGE, { days: "400" });
		expect(refused.status).toBe(422);
		expect(await refused.text()).toContain("wie lange der Link gelten soll");
		for (let count = 0; count < 50; count += 1)
			await newsroom("POST", "articles/hafen/preview-links", {});
		const full = await sendForm(PAGE, { days: "7" });
		expect(full.status).toBe(409);
		expect(await full.text()).toContain("schon 50 gültige Links");
	});

	it("lets authors share their own working copies alone, and all of them read", async () => {
		await publish();
		const { token } = await newToken("author");
		expect(await htmlOf(PAGE, token)).toContain("Links legt an, wer den Entwurf geschrieben hat");
		expect((await sendForm(PAGE, { days: "7" }, token)).status).toBe(403);
		await newsroom("PUT", "articles/neu/draft", article(), { Authorization: `Bearer ${token}` });
		const own = await sendForm("/newsroom/articles/neu/sharing", { days: "7" }, token);
		expect(await own.text()).toMatch(MADE);
		expect((await openPage("/newsroom/articles/fehlt/sharing")).status).toBe(404);
	});
});
