import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { ReceiptStatus } from "../../../../src/surveys/answers/receipts/receipt.schema.ts";
import type { Receipt } from "../../../../src/surveys/answers/submission.schema.ts";
import { survey } from "../../../support/fixtures.ts";
import { newsroom, request, tickAt } from "../../../support/service.ts";

const html = { Accept: "text/html" };
const answers = { role: "owner", topics: ["energy"], comment: "<b>Mehr</b>" };
const ask = (overrides = {}) => newsroom("PUT", "surveys/leserumfrage", survey(overrides));

function post(fields: Record<string, unknown> = answers, headers = {}): Promise<Response> {
	return request("/api/surveys/leserumfrage/responses", {
		method: "POST",
		headers: { "Content-Type": "application/json", ...headers },
		body: JSON.stringify(fields),
	});
}

async function posted(fields?: Record<string, unknown>): Promise<Receipt> {
	return (await post(fields)).json();
}

const withdraw = (receipt: string) => request(`/api/receipts/${receipt}`, { method: "DELETE" });
const status = async (receipt: string) => (await request(`/api/receipts/${receipt}`)).json();
const tallies = async () =>
	(await env.DB.prepare("SELECT * FROM tallies WHERE count > 0").all()).results;

const tickAfter = (days: number) => tickAt(new Date(Date.now() + days * 86_400_000));

describe("GET /api/receipts/{receipt}", () => {
	it("shows respondents their own submission", async () => {
		await ask({ retention_days: 30 });
		const { receipt, submitted_at } = await posted();
		const erased_at = new Date(Date.parse(submitted_at) + 30 * 86_400_000).toISOString();
		const response = await request(`/api/receipts/${receipt}`);
		expect(await response.json()).toEqual({
			survey: "leserumfrage",
			survey_title: "Leserumfrage",
			status: "stored",
			submitted_at,
			erased_at,
			answers,
			consents: [],
		});
		expect(response.headers.get("Cache-Control")).toBe("private, no-store");
		expect(response.headers.get("Referrer-Policy")).toBe("no-referrer");
	});

	it("accepts a receipt in lower case and with spaces", async () => {
		await ask();
		const { receipt } = await posted();
		const copied = receipt.toLowerCase().replaceAll("-", " ").replaceAll("0", "o");
		expect((await request(`/api/receipts/${encodeURIComponent(copied)}`)).status).toBe(200);
	});

	it("returns 404 for an unknown receipt", async () => {
		expect((await request("/api/receipts/000000-000000-000000-000000")).status).toBe(404);
		expect((await request("/api/receipts/x")).status).toBe(404);
	});
});

describe("DELETE /api/receipts/{receipt}", () => {
	it("erases the answers and their tallies", async () => {
		await ask();
		const { receipt } = await posted();
		expect(await tallies()).not.toEqual([]);
		expect((await withdraw(receipt)).status).toBe(204);
		expect(await status(receipt)).toMatchObject({ status: "withdrawn", answers: {} });
		expect(await tallies()).toEqual([]);
		const { results } = await env.DB.prepare("SELECT * FROM submissions").all();
		expect(JSON.stringify(results)).not.toMatch(/owner|Mehr/);
		const listing = await newsroom("GET", "surveys/leserumfrage/responses");
		expect(await listing.json()).toEqual({ responses: [] });
	});

	it("erases consents, website and language as well", async () => {
		const consent = { id: "agreed", type: "consent", label: "Ich stimme zu." };
		await ask({ questions: [...survey().questions, consent] });
		const { receipt } = await posted({ ...answers, agreed: true });
		const stored = () =>
			env.DB.prepare("SELECT consents, origin, language FROM submissions").first();
		await env.DB.exec("UPDATE submissions SET origin = 'https://a.example'");
		expect(Object.values((await stored()) ?? {})).not.toContain(null);
		await withdraw(receipt);
		expect(await stored()).toEqual({ consents: null, origin: null, language: null });
	});

	it("does so once, however often it is sent", async () => {
		await ask();
		await posted();
		const { receipt } = await posted();
		const before = await tallies();
		await Promise.all([withdraw(receipt), withdraw(receipt)]);
		await env.DB.exec("UPDATE submissions SET erased_at = 1000 WHERE erased IS NOT NULL");
		await withdraw(receipt);
		expect(await tallies()).toEqual(before.map((row) => ({ ...row, count: 1 })));
		expect(await status(receipt)).toMatchObject({ erased_at: "1970-01-01T00:00:01.000Z" });
	});

	it("says when it was, not when the answers would have been erased", async () => {
		await ask({ retention_days: 30 });
		const { receipt } = await posted();
		await withdraw(receipt);
		const { erased_at }: ReceiptStatus = await (await request(`/api/receipts/${receipt}`)).json();
		expect(Date.parse(erased_at ?? "")).toBeLessThanOrEqual(Date.now());
		expect(Date.parse(erased_at ?? "")).toBeGreaterThan(Date.now() - 60_000);
	});

	it("does not store the same submission again", async () => {
		await ask();
		const _submission = crypto.randomUUID();
		const { receipt } = await posted({ ...answers, _submission });
		await withdraw(receipt);
		const again = await post({ ...answers, _submission });
		expect(again.status).toBe(410);
		const page = await post({ ...answers, _submission }, html);
		expect(page.status).toBe(410);
		expect(await tallies()).toEqual([]);
	});

	it("does not accept the same submission again for a closed survey", async () => {
		await ask();
		const withdrawn = { ...answers, _submission: crypto.randomUUID() };
		const kept = { ...answers, _submission: crypto.randomUUID() };
		const { receipt } = await posted(withdrawn);
		await posted(kept);
		await withdraw(receipt);
		await ask({ status: "closed" });
		expect((await post(withdrawn)).status).toBe(409);
		expect((await post(kept)).status).toBe(200);
		expect(await status(receipt)).toMatchObject({ status: "withdrawn" });
	});
});

describe("retention_days", () => {
	it("erases answers after so many days, and keeps the tallies", async () => {
		await ask({ retention_days: 10 });
		const { receipt } = await posted();
		const before = await tallies();
		await tickAfter(9.9);
		expect(await status(receipt)).toMatchObject({ status: "stored" });
		await tickAfter(10.1);
		expect(await status(receipt)).toMatchObject({ status: "expired", answers: {} });
		const page = await (await request(`/surveys/leserumfrage/receipts/${receipt}`)).text();
		expect(page).toContain("<h1>Ihre Antworten sind gelöscht</h1>");
		expect(page).toContain("gelöscht, wie angekündigt");
		expect(page).not.toContain("zurückgezogen");
		expect(page).not.toMatch(/Mehr|Eigentümerin|<button/);
		expect(await tallies()).toEqual(before);
		await withdraw(receipt);
		expect(await tallies()).toEqual(before);
		expect(await status(receipt)).toMatchObject({ status: "expired" });
		const { results } = await env.DB.prepare("SELECT * FROM submissions").all();
		expect(JSON.stringify(results)).not.toMatch(/owner|Mehr/);
	});

	it("erases more than 5,000 due submissions over two ticks; a withdrawn one stays withdrawn", async () => {
		await ask({ retention_days: 10 });
		const { receipt } = await posted();
		await withdraw(receipt);
		await env.DB.prepare(
			`WITH RECURSIVE number(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM number WHERE n < 5500)
			INSERT INTO submissions (survey_key, id, submitted_at, answers, tally_entries, day)
			SELECT survey_key, 'due-' || n, submitted_at, '{"comment":"Mehr"}', '[]', day
			FROM submissions, number`,
		).run();
		const left = () =>
			env.DB.prepare("SELECT count(*) FROM submissions WHERE erased IS NULL").first("count(*)");
		await tickAfter(10.1);
		expect(await left()).toBe(500);
		await tickAfter(10.1);
		expect(await left()).toBe(0);
		expect(await status(receipt)).toMatchObject({ status: "withdrawn" });
	});

	it("is stated on the form, in one sentence", async () => {
		await ask({ retention_days: 90 });
		const page = await (await request("/surveys/leserumfrage")).text();
		expect(page).toContain("Gespeichert werden für 90 Tage Ihre Antworten");
	});
});

describe("a respondent's pages", () => {
	it("show the receipt and the answers after the form, and withdraw them without JavaScript", async () => {
		await ask({ thanks: "Danke!" });
		const sent = await post(answers, html);
		const path = sent.headers.get("Location") ?? "";
		const shown = await (await request(path, { headers: html })).text();
		expect(shown).toContain("Danke!");
		expect(shown).toContain("Eigentümerin");
		expect(shown).toContain("&lt;b&gt;Mehr&lt;/b&gt;");
		expect(shown).toContain("noindex");
		const [, asking = ""] = /href="([^"]*withdrawal[^"]*)"/.exec(shown) ?? [];
		const question = await (await request(asking, { headers: html })).text();
		expect(question).toContain("<h1>Antworten zurückziehen?</h1>");
		expect((await tallies()).length).toBeGreaterThan(0);
		const [, action = ""] = /action="([^"]*withdrawal[^"]*)"/.exec(question) ?? [];
		const withdrawn = await request(action, { method: "POST", redirect: "manual" });
		const after = path.replace("&sent=now", "");
		expect([withdrawn.status, withdrawn.headers.get("Location")]).toEqual([303, after]);
		const page = await (await request(after)).text();
		expect(page).toContain("<h1>Ihre Antworten sind zurückgezogen</h1>");
		expect(page).not.toContain("Vielen Dank");
		expect(await tallies()).toEqual([]);
	});

	it("show the address of the receipt, and lead to the page of receipts", async () => {
		await ask();
		const { receipt, receipt_url } = await posted();
		const page = await (await request(`/surveys/leserumfrage/receipts/${receipt}`)).text();
		expect(page).toContain(`<a href="${receipt_url}">${receipt_url}</a>`);
		expect(page).toContain("<h1>Ihre Antworten</h1>");
		for (const path of ["/surveys/leserumfrage", "/surveys/leserumfrage/thanks", "/receipts"]) {
			expect(await (await request(path)).text()).toContain('<a href="/receipts">');
		}
	});

	it("lead from below another survey to their own, and withdraw nothing there", async () => {
		await ask();
		await newsroom("PUT", "surveys/andere", survey());
		const { receipt } = await posted();
		const own = `/surveys/leserumfrage/receipts/${receipt}`;
		const other = `/surveys/andere/receipts/${receipt}`;
		for (const [method, path] of [
			["GET", other],
			["GET", `${other}/withdrawal`],
			["POST", `${other}/withdrawal`],
		] as const) {
			const response = await request(path, { method, redirect: "manual" });
			expect([response.status, response.headers.get("Location")]).toEqual([303, own]);
		}
		expect(await status(receipt)).toMatchObject({ status: "stored" });
	});

	it("show and withdraw a submission whose survey is a draft again", async () => {
		await ask();
		const { receipt } = await posted();
		await ask({ status: "draft" });
		const path = `/surveys/leserumfrage/receipts/${receipt}`;
		const page = await request(path, { headers: html });
		expect(page.status).toBe(200);
		expect(await page.text()).toContain(`${path}/withdrawal`);
		expect((await request(`${path}/withdrawal`, { headers: html })).status).toBe(200);
		await request(`${path}/withdrawal`, { method: "POST", headers: html });
		expect(await status(receipt)).toMatchObject({ status: "withdrawn", answers: {} });
		const unknown = "/surveys/leserumfrage/receipts/000000-000000-000000-000000";
		expect((await request(unknown, { headers: html })).status).toBe(404);
	});

	it("say that a submission is still in the queue", async () => {
		await ask();
		const path = "/surveys/leserumfrage/receipts/000000-000000-000000-000000";
		expect(await (await request(path)).text()).toContain("werden gerade gespeichert");
	});

	it("find a submission by its receipt, which is posted and not part of the address", async () => {
		await ask();
		const { receipt } = await posted();
		const find = (receipt: string) =>
			request("/receipts", { method: "POST", body: new URLSearchParams({ receipt }) });
		const found = await find(receipt);
		expect(found.status).toBe(303);
		expect(found.headers.get("Location")).toBe(`/surveys/leserumfrage/receipts/${receipt}`);
		expect((await find("000000-000000-000000-000000")).status).toBe(404);
		const wrong = await find('"><script>');
		expect(wrong.status).toBe(422);
		expect(await wrong.text()).not.toContain("<script>");
	});

	it("find a submission by the address of its receipt, if it is one of this site", async () => {
		await ask();
		const { receipt, receipt_url } = await posted();
		const find = (typed: string) =>
			request("/receipts", { method: "POST", body: new URLSearchParams({ receipt: typed }) });
		for (const end of ["", "?lang=de&sent=now", "/withdrawal?lang=en"]) {
			const found = await find(` ${receipt_url}${end}\n`);
			expect(found.headers.get("Location")).toBe(`/surveys/leserumfrage/receipts/${receipt}`);
		}
		const { pathname, origin } = new URL(receipt_url);
		for (const other of [`https://elsewhere.example${pathname}`, `${origin}/surveys/leserumfrage`])
			expect((await find(other)).status).toBe(422);
		expect(await (await find("eins\r\nzwei")).text()).toContain('value="eins zwei"');
	});
});

describe("one consent", () => {
	const consent = (id: string) => ({ id, type: "consent", label: `Ich stimme ${id} zu.` });
	const questions = [consent("mail"), consent("phone"), { id: "why", type: "text", label: "?" }];
	const given = { mail: true, phone: true, why: "Darum" };
	const left = { mail: true, why: "Darum" };
	const counts = async () =>
		new Map(
			(await tallies()).map(({ day, question, count }) => [`${question}${day && "*"}`, count]),
		);

	it("is withdrawn by itself: the other answers stay and count", async () => {
		await ask({ questions });
		await posted(given);
		const { receipt } = await posted({ ...given, why: "Doch" });
		const consents = `/api/receipts/${receipt}/consents`;
		expect((await request(`${consents}/phone`, { method: "DELETE" })).status).toBe(204);
		expect(await status(receipt)).toMatchObject({
			status: "stored",
			answers: { ...left, why: "Doch" },
			consents: [{ question: "mail" }],
		});
		const counted = await counts();
		expect(["_submissions", "mail", "why", "phone"].map((name) => counted.get(name))).toEqual([
			2, 2, 2, 1,
		]);
		expect(counted.get("phone*")).toBe(1);
		for (const question of ["phone", "why", "none"]) {
			expect((await request(`${consents}/${question}`, { method: "DELETE" })).status).toBe(404);
		}
		expect(await counts()).toEqual(counted);
	});

	it("counts no more when the rest is withdrawn too", async () => {
		await ask({ questions });
		const { receipt } = await posted(given);
		await request(`/api/receipts/${receipt}/consents/mail`, { method: "DELETE" });
		await request(`/api/receipts/${receipt}/consents/phone`, { method: "DELETE" });
		expect(await status(receipt)).toMatchObject({ answers: { why: "Darum" }, consents: [] });
		await withdraw(receipt);
		expect(await tallies()).toEqual([]);
		const { results } = await env.DB.prepare("SELECT * FROM tallies WHERE count < 0").all();
		expect(results).toEqual([]);
	});

	it("is withdrawn on the page of the receipt, which asks before", async () => {
		await ask({ questions });
		const { receipt } = await posted(given);
		const page = await (await request(`/surveys/leserumfrage/receipts/${receipt}`)).text();
		const [, path = ""] = /href="([^"]*consent=phone[^"]*)"/.exec(page) ?? [];
		const asked = await (await request(path.replace("&amp;", "&"))).text();
		expect(asked).toContain("Ich stimme phone zu.");
		expect(await status(receipt)).toMatchObject({ answers: given });
		const [, action = ""] = /action="([^"]*)"/.exec(asked) ?? [];
		await request(action.replace("&amp;", "&"), { method: "POST" });
		expect(await status(receipt)).toMatchObject({ answers: left });
	});
});
