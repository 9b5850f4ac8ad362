import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type {
	NewsroomSubmission,
	Receipt,
} from "../../../src/surveys/answers/submission.schema.ts";
import type { NewsroomResults } from "../../../src/surveys/results/results.schema.ts";
import { survey } from "../../support/fixtures.ts";
import { askWithHook, withNotices, withSecret } from "../../support/hooks.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";

const slug = "leserumfrage";
const api = `surveys/${slug}`;
const ask = (overrides = {}) => newsroom("PUT", api, survey(overrides));
const answers = { role: "owner", quality: 4, comment: "Mehr <b>Fotos</b>" };

async function post(fields: Record<string, unknown>, headers = {}): Promise<Receipt> {
	const response = await request(`/api/surveys/${slug}/responses`, {
		method: "POST",
		headers: { "Content-Type": "application/json", ...headers },
		body: JSON.stringify(fields),
	});
	expect(response.status).toBe(201);
	return response.json();
}
const beCaught = (fields: Record<string, unknown> = answers, headers = {}) =>
	post({ ...fields, _leave_empty: "filled in by a password manager" }, headers);

const decide = (id: string, decision: "count" | "discard", headers = {}, bindings?: Env) =>
	newsroom("POST", `${api}/responses/${id}/${decision}`, undefined, headers, bindings);
const results = async (): Promise<NewsroomResults> =>
	(await newsroom("GET", `${api}/results`)).json();
const tallies = async () =>
	(
		await env.DB.prepare(
			"SELECT day, origin, question, choice, count, total FROM tallies WHERE count > 0 ORDER BY 1, 2, 3, 4",
		).all()
	).results;

async function listed(query = ""): Promise<NewsroomSubmission[]> {
	const response = await newsroom("GET", `${api}/responses${query}`);
	const body: { responses: NewsroomSubmission[] } = await response.json();
	return body.responses;
}

async function exported(): Promise<{ id: string }[]> {
	const text = await (await newsroom("GET", `${api}/export.ndjson`)).text();
	return text
		.split("\n")
		.filter(Boolean)
		.map((line) => JSON.parse(line));
}

async function page(query = "", headers = {}): Promise<string> {
	const Authorization = `Bearer ${env.NEWSROOM_TOKEN}`;
	const response = await request(`/newsroom/surveys/${slug}/caught${query}`, {
		headers: { Authorization, Accept: "text/html", ...headers },
	});
	expect(response.status).toBe(200);
	return response.text();
}

describe("a caught submission that the newsroom counts", () => {
	it("counts exactly as if it had never been caught, in results, lists and exports", async () => {
		await ask();
		const Origin = "https://partner.example";
		await post({ role: "tenant", quality: 2 });
		await post(answers, { Origin });
		const expected = await tallies();
		await env.DB.exec("DELETE FROM submissions; DELETE FROM tallies;");
		await post({ role: "tenant", quality: 2 });
		const { id } = await beCaught(answers, { Origin });
		expect((await results()).trapped).toBe(1);
		expect((await decide(id, "count")).status).toBe(204);
		expect(await tallies()).toEqual(expected);
		expect(await results()).toMatchObject({ responses: 2, trapped: 0 });
		expect((await results()).origins).toContainEqual({ origin: Origin, count: 1 });
		expect((await listed()).map((one) => one.id)).toContain(id);
		expect((await listed()).find((one) => one.id === id)).not.toHaveProperty("caught");
		expect(await listed("?caught=true")).toEqual([]);
		expect((await exported()).map((one) => one.id)).toContain(id);
		const csv = await (await newsroom("GET", `${api}/export.csv`)).text();
		expect(csv).toContain("Mehr <b>Fotos</b>");
	});

	it("is counted once, and can be withdrawn by its respondent like every other", async () => {
		await ask();
		const { id, receipt } = await beCaught();
		const both = await Promise.all([decide(id, "count"), decide(id, "count")]);
		expect(both.map(({ status }) => status).sort()).toEqual([204, 404]);
		expect((await results()).responses).toBe(1);
		expect((await decide(id, "discard")).status).toBe(404);
		await request(`/api/receipts/${receipt}`, { method: "DELETE" });
		expect(await tallies()).toEqual([]);
	});

	it("is counted although the survey is closed and full", async () => {
		await ask({ quota: 1 });
		const { id } = await beCaught();
		await post({ role: "tenant" });
		await ask({ quota: 1, status: "closed" });
		expect((await decide(id, "count")).status).toBe(204);
		expect((await results()).responses).toBe(2);
	});

	it("is refused if it no longer fits the questions, and stays", async () => {
		await ask();
		const { id } = await beCaught();
		const { questions } = survey();
		const [role, ...others] = questions;
		const options = [{ value: "tenant", label: "Mieter" }];
		await ask({ questions: [{ ...role, options }, ...others] });
		expect((await decide(id, "count")).status).toBe(409);
		expect(await listed("?caught=true")).toHaveLength(1);
		const added = { id: "neu", type: "text", label: "Neu?", required: true };
		await ask({ questions: [...questions, added] });
		expect((await decide(id, "count")).status).toBe(204);
	});

	it("is told to the webhook, whether its cursor has passed it or not", async () => {
		await askWithHook();
		const first = await beCaught();
		const { bindings, sent } = withNotices();
		await tickAt(new Date(), bindings);
		const second = await beCaught({ role: "tenant" });
		expect(sent).toEqual([]);
		for (const { id } of [first, second]) await decide(id, "count", {}, bindings);
		await tickAt(new Date(), bindings);
		expect(sent).toEqual([
			{ type: "survey.response.created", id: first.id },
			{ type: "survey.response.created", id: second.id },
		]);
		expect(withSecret().WEBHOOK_SECRET).toBeDefined();
	});
});

describe("a caught submission that the newsroom discards", () => {
	it("is erased, and is no longer said to be caught", async () => {
		await ask();
		const { id, receipt } = await beCaught();
		expect((await decide(id, "discard")).status).toBe(204);
		expect(await tallies()).toEqual([]);
		expect(await listed("?caught=true")).toEqual([]);
		expect((await results()).trapped).toBe(0);
		expect((await decide(id, "discard")).status).toBe(404);
		expect((await decide(id, "count")).status).toBe(404);
		expect(await (await request(`/api/receipts/${receipt}`)).json()).toMatchObject({ answers: {} });
		const shown = await (await request(`/surveys/${slug}/receipts/${receipt}`)).text();
		expect(shown).toContain("<h1>Ihre Antworten sind gelöscht</h1>");
		expect(shown).not.toContain("zurückgezogen</h1>");
	});

	it("is found by no answer: the list refuses both at once", async () => {
		await ask();
		const both = "surveys/leserumfrage/responses?caught=true&answer=role:owner";
		const response = await newsroom("GET", both);
		expect(response.status).toBe(400);
		expect(await response.json()).toMatchObject({
			errors: [{ field: "answer", detail: "cannot be combined with “caught”" }],
		});
	});

	it("must be caught: what counts is not discarded, nor is what another survey has", async () => {
		await ask();
		const real = await post(answers);
		expect((await decide(real.id, "discard")).status).toBe(404);
		const caught = await beCaught();
		await newsroom("PUT", "surveys/andere", survey());
		const other = await newsroom("POST", `surveys/andere/responses/${caught.id}/discard`);
		expect(other.status).toBe(404);
		expect(await exported()).toHaveLength(1);
		expect(await listed("?caught=true")).toHaveLength(1);
	});
});

describe("GET /newsroom/surveys/{slug}/caught", () => {
	it("lists every caught submission in its words, with both buttons, to which the results lead", async () => {
		await ask();
		const { id } = await beCaught();
		await post({ role: "tenant", comment: "Zählt schon" });
		const Authorization = `Bearer ${env.NEWSROOM_TOKEN}`;
		const shown = await request(`/newsroom/surveys/${slug}`, { headers: { Authorization } });
		expect(await shown.text()).toContain(`<a href="/newsroom/surveys/${slug}/caught">`);
		const html = await page();
		expect(html).toContain('<dt>Was machen Sie?</dt><dd class="lines">Eigentümerin</dd>');
		expect(html).toContain("Mehr &lt;b&gt;Fotos&lt;/b&gt;");
		expect(html).not.toContain("Zählt schon");
		for (const decision of ["count", "discard"])
			expect(html).toContain(`action="/newsroom/api/${api}/responses/${id}/${decision}"`);
		expect(await page("", { "Accept-Language": "en" })).toContain("Answers that do not count");
	});

	it("is shown again after a decision, and says what became of it", async () => {
		await ask();
		const [one, two] = [await beCaught(), await beCaught({ role: "tenant" })];
		const html = { Accept: "text/html" };
		const outcomes = [
			[one.id, "count", "counted", "Die Antworten zählen jetzt mit"],
			[one.id, "count", "gone", "Diese Antworten stehen hier nicht mehr"],
			[two.id, "discard", "discarded", "Die Antworten sind gelöscht."],
		] as const;
		for (const [id, decision, outcome, sentence] of outcomes) {
			const response = await decide(id, decision, html);
			const to = `/newsroom/surveys/${slug}/caught?outcome=${outcome}`;
			expect([response.status, response.headers.get("Location")]).toEqual([303, to]);
			expect(await page(`?outcome=${outcome}`)).toContain(sentence);
		}
		expect(await page()).toContain("Hier ist nichts mehr zu entscheiden");
	});

	it("has pages of twenty, of which each submission is on one", async () => {
		await ask();
		const ids: string[] = [];
		for (let index = 0; index < 23; index++)
			ids.push((await beCaught({ role: "owner", comment: `Nummer ${index}` })).id);
		const first = await page("?outcome=counted");
		const [, next = ""] = /<a rel="next" href="[^"?]*([^"]*)"/.exec(first) ?? [];
		const found = [first, await page(next.replaceAll("&amp;", "&"))].flatMap((html) =>
			[...html.matchAll(/responses\/([0-9a-f]{32})\/count/g)].map(([, id]) => id),
		);
		expect(found.toReversed()).toEqual(ids);
	});
});
