import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type {
	AnnotatedSubmission,
	Receipt,
} from "../../../../src/surveys/answers/submission.schema.ts";
import { htmlOf, leadsTo, sendForm } from "../../../support/browser-form.ts";
import { survey } from "../../../support/fixtures.ts";
import { newPerson, newToken, newTokenOf } from "../../../support/newsroom-people.ts";
import { newsroom, request, tickAt } from "../../../support/service.ts";

const slug = "leserumfrage";
const api = `surveys/${slug}`;
const DAY_MS = 86_400_000;
const ask = (overrides = {}) => newsroom("PUT", api, survey(overrides));

async function post(fields: Record<string, unknown> = { role: "owner" }): Promise<Receipt> {
	const response = await request(`/api/surveys/${slug}/responses`, {
		method: "POST",
		headers: { "Content-Type": "application/json" },
		body: JSON.stringify(fields),
	});
	expect(response.status).toBe(201);
	return response.json();
}

const patchType = { "Content-Type": "application/merge-patch+json" };
const annotate = (id: string, body: unknown, headers = {}) =>
	newsroom("PATCH", `${api}/responses/${id}`, body, { ...patchType, ...headers });
const erase = (id: string, reason: unknown = "Nennt einen Nachbarn.") =>
	newsroom("POST", `${api}/responses/${id}/erase`, { reason });
const read = async (id: string): Promise<AnnotatedSubmission> =>
	(await newsroom("GET", `${api}/responses/${id}`)).json();
const asEditor = async (name: string) => {
	const { token } = await newTokenOf(await newPerson({ name }));
	return { Authorization: `Bearer ${token}` };
};
const tallies = async () =>
	(await env.DB.prepare("SELECT * FROM tallies WHERE count > 0").all()).results;

describe("PATCH …/responses/{id}", () => {
	it("marks, notes and hides, and changes nothing but what is sent", async () => {
		await ask();
		const { id } = await post();
		const before = await read(id);
		expect(before).not.toHaveProperty("marked");
		expect(await (await annotate(id, { marked: true })).json()).toEqual({
			...before,
			marked: true,
		});
		const ada = await asEditor("Ada");
		await annotate(id, { note: " Zitat?\r\nFragen! " }, ada);
		await annotate(id, { hidden: true });
		const all = {
			...before,
			marked: true,
			hidden: true,
			note: " Zitat?\nFragen! ",
			note_by: "Ada",
		};
		expect(await read(id)).toEqual({ ...all, note_at: expect.stringMatching(/^20/) });
		await annotate(id, { marked: false, hidden: null, note: null });
		expect(await read(id)).toEqual(before);
	});

	it("does not replace a note that somebody else has written meanwhile", async () => {
		await ask();
		const { id } = await post();
		await annotate(id, { note: "Erste" });
		const { note_at } = await read(id);
		await annotate(id, { note: "Zweite" }, await asEditor("Bo"));
		const late = await annotate(id, { note: "Dritte", note_at });
		expect(late.status).toBe(422);
		expect(await late.text()).toContain("the note has changed meanwhile");
		expect(await read(id)).toMatchObject({ note: "Zweite", note_by: "Bo" });
		const both = await Promise.all([annotate(id, { note: "A" }), annotate(id, { note: "B" })]);
		expect(both.map(({ status }) => status).sort()).toContain(200);
	});

	it.each([
		["a note that is too long", { note: "x".repeat(2001) }, 422],
		["an answer", { answers: { role: "tenant" } }, 422],
		["another field", { colour: "red" }, 422],
		["no flag", { marked: "yes" }, 422],
	])("refuses %s", async (_, body, status) => {
		await ask();
		const { id } = await post();
		expect((await annotate(id, body)).status).toBe(status);
	});

	it("is not for analysts, who may read", async () => {
		await ask();
		const { id } = await post();
		const headers = { Authorization: `Bearer ${(await newToken("analyst")).token}` };
		expect((await annotate(id, { marked: true }, headers)).status).toBe(403);
		expect((await newsroom("GET", `${api}/responses/${id}`, undefined, headers)).status).toBe(200);
	});
});

describe("a hidden submission", () => {
	it("is in no export, and counts all the same", async () => {
		await ask();
		const [hidden, shown] = [await post({ role: "owner" }), await post({ role: "tenant" })];
		await annotate(hidden.id, { hidden: true, note: "Geheim", marked: true });
		for (const file of ["export.csv", "export.ndjson", "export.csv?format=excel"]) {
			const text = await (await newsroom("GET", `${api}/${file}`)).text();
			expect(text).not.toContain(hidden.id);
			expect(text).toContain(shown.id);
		}
		expect(await (await newsroom("GET", `${api}/results`)).json()).toMatchObject({ responses: 2 });
		await annotate(hidden.id, { hidden: false });
		const text = await (await newsroom("GET", `${api}/export.ndjson`)).text();
		expect(text).toContain(hidden.id);
		expect(text).not.toMatch(/Geheim|marked|note/);
	});
});

describe("POST …/responses/{id}/erase", () => {
	it("erases the answers, takes them from the results, and keeps the reason", async () => {
		await ask();
		const { id, receipt } = await post({ role: "owner", comment: "Frau Meier, Weg 3" });
		await annotate(id, { marked: true, hidden: true, note: "Meier" });
		expect((await erase(id)).status).toBe(204);
		expect(await tallies()).toEqual([]);
		const stored = JSON.stringify(
			(await env.DB.prepare("SELECT * FROM submissions").all()).results,
		);
		expect(stored).not.toContain("Meier");
		const tombstone = await read(id);
		expect(tombstone).toMatchObject({
			...{ id, answers: {}, erasure_reason: "Nennt einen Nachbarn.", erased_by: "NEWSROOM_TOKEN" },
		});
		expect(tombstone).not.toHaveProperty("marked");
		const status = await (await request(`/api/receipts/${receipt}`)).json();
		expect(status).toMatchObject({ status: "withdrawn", erased_by: "newsroom", answers: {} });
		expect(JSON.stringify(status)).not.toContain("Nachbarn");
		const page = await (await request(`/surveys/${slug}/receipts/${receipt}`)).text();
		expect(page).toContain("Die Redaktion hat Ihre Antworten");
		expect(page).not.toContain("Nachbarn");
		expect((await erase(id)).status).toBe(404);
		expect((await annotate(id, { marked: true })).status).toBe(409);
	});

	it("wants a reason, and a submission of this survey", async () => {
		await ask();
		const { id } = await post();
		for (const reason of [undefined, "  ", "x".repeat(301)])
			expect((await newsroom("POST", `${api}/responses/${id}/erase`, { reason })).status).toBe(422);
		await newsroom("PUT", "surveys/andere", survey());
		const other = `surveys/andere/responses/${id}`;
		expect((await newsroom("POST", `${other}/erase`, { reason: "x" })).status).toBe(404);
		expect((await newsroom("GET", other)).status).toBe(404);
		expect(await tallies()).not.toEqual([]);
	});

	it("names neither the reason nor the submission in the audit list", async () => {
		await ask();
		const { id } = await post();
		await annotate(id, { note: "Geheim" });
		await erase(id);
		const list = await (await newsroom("GET", "audit")).text();
		for (const route of ["responses/{id}", "responses/{id}/erase"]) expect(list).toContain(route);
		expect(list).not.toMatch(new RegExp(`${id}|Geheim|Nachbarn`));
	});
});

describe("what the newsroom added", () => {
	it.each([
		[
			"its respondent withdraws it",
			async ({ receipt }: Receipt) => {
				await request(`/api/receipts/${receipt}`, { method: "DELETE" });
			},
		],
		["its time is over", () => tickAt(new Date(Date.now() + 3 * DAY_MS))],
	])("is erased with the answers when %s", async (_, end) => {
		await ask({ retention_days: 1 });
		const receipt = await post();
		await annotate(receipt.id, { marked: true, hidden: true, note: "Geheim" });
		await end(receipt);
		const { results } = await env.DB.prepare(
			"SELECT marked, hidden, note, note_by, note_at, erased IS NOT NULL AS erased FROM submissions",
		).all();
		expect(results).toEqual([
			{ marked: 0, hidden: 0, note: null, note_by: null, note_at: null, erased: 1 },
		]);
		expect((await newsroom("GET", `${api}/responses/${receipt.id}`)).status).toBe(404);
	});
});

const pages = `/newsroom/surveys/${slug}/responses`;

describe("the page of one submission", () => {
	it("tells a question that was not shown from one that was not answered", async () => {
		const role = { id: "role", type: "yes_no", label: "Mieten Sie?" };
		const show_if = { question: "role", equals: true };
		const rent = { id: "rent", type: "text", label: "Wie teuer?", show_if };
		await ask({ questions: [role, rent] });
		const wordsOf = async (answer: boolean) => {
			const { id } = await post({ role: answer });
			return /Wie teuer\?<\/dt><dd[^>]*>([^<]*)/.exec(await htmlOf(`${pages}/${id}`))?.[1];
		};
		expect(await wordsOf(true)).toBe("keine Antwort");
		expect(await wordsOf(false)).toBe("nicht gefragt");
	});

	it("shows every question in its words, what was not answered too, and leads to its neighbours", async () => {
		await ask();
		const [older, shown, newer] = [await post(), await post({ role: "tenant" }), await post()];
		const html = await htmlOf(`${pages}/${shown.id}`);
		expect(html).toContain("Mieter</dd>");
		expect(html).toContain('Was lesen Sie?</dt><dd class="none" lang="de">keine Antwort</dd>');
		expect(html).toMatch(new RegExp(`rel="prev" href="[^"]*${newer.id}"`));
		expect(html).toMatch(new RegExp(`rel="next" href="[^"]*${older.id}"`));
		expect(await htmlOf(`${pages}/${shown.id}`, undefined, { "Accept-Language": "en" })).toContain(
			">no answer</dd>",
		);
	});

	it("says who agreed, never as a missing answer, and to which wording", async () => {
		const ok = { id: "ok", type: "consent", label: "Einverstanden?" };
		await ask({ questions: [{ id: "role", type: "text", label: "Wer?" }, ok] });
		const [agreed, silent] = [await post({ ok: true }), await post({ role: "x", ok: undefined })];
		const page = await htmlOf(`${pages}/${agreed.id}`);
		expect(page).toContain('Einverstanden?</dt><dd class="lines">zugestimmt</dd>');
		expect(page).toContain("Zugestimmt wurde diesem Wortlaut: „Einverstanden?“ (Fassung 1)");
		expect(page).not.toContain("Dem haben Sie");
		expect(await htmlOf(`${pages}/${agreed.id}/erase`)).toContain(">zugestimmt</dd>");
		expect(await htmlOf(`${pages}/${silent.id}`)).toContain(">nicht zugestimmt</dd>");
		expect(await htmlOf(`/newsroom/surveys/${slug}`)).toContain("1 Mensch hat zugestimmt");
	});

	it("marks, notes and hides by its buttons, and says so", async () => {
		await ask();
		const { id } = await post();
		const own = `${pages}/${id}`;
		const steps = [
			[{ do: "mark" }, "marked", "Die Antwort ist markiert."],
			[{ do: "note", note: "Zitat <b>?" }, "noted", "Zitat &lt;b&gt;?"],
			[{ do: "hide" }, "hidden", "Wieder in Exporte aufnehmen"],
			[{ do: "unhide" }, "shown", "Aus Exporten weglassen"],
			[{ do: "unmark" }, "unmarked", "Markieren</button>"],
		] as const;
		for (const [form, done, text] of steps) {
			const response = await sendForm(`${own}?show=marked`, form);
			expect(leadsTo(response)).toEqual([303, `${own}?show=marked&done=${done}`]);
			expect(await htmlOf(`${own}?show=marked&done=${done}`)).toContain(text);
		}
		const back = await sendForm(own, { do: "mark", back: `${pages}?q=x#s${id}` });
		expect(leadsTo(back)).toEqual([303, `${pages}?q=x`]);
		const away = await sendForm(own, { do: "mark", back: "https://evil.example/newsroom" });
		expect(leadsTo(away)).toEqual([303, "/newsroom"]);
	});

	it("loses neither note when two editors write at once", async () => {
		await ask();
		const { id } = await post();
		const own = `${pages}/${id}`;
		await annotate(id, { note: "Erste" });
		const { note_at = "" } = await read(id);
		await annotate(id, { note: "Zweite" }, await asEditor("Bo"));
		const refused = await sendForm(own, { do: "note", note: "Dritte", seen: note_at });
		const html = await refused.text();
		expect(refused.status).toBe(409);
		expect(html).toContain("Bo hat inzwischen eine andere Notiz gespeichert");
		expect(html).toMatch(/Dritte<\/textarea>/);
		expect(html).toContain("<pre>Zweite</pre>");
		const [, seen = ""] = /name="seen" value="([^"]*)"/.exec(html) ?? [];
		expect((await sendForm(own, { do: "note", note: "Zweite, Dritte", seen })).status).toBe(303);
		expect(await read(id)).toMatchObject({ note: "Zweite, Dritte" });
		const long = await sendForm(own, { do: "note", note: "x".repeat(2001), seen });
		expect(long.status).toBe(422);
		expect(await long.text()).toContain("Die Notiz ist zu lang");
	});

	it("asks before it erases, and then shows the reason alone", async () => {
		await ask();
		const { id } = await post({ role: "owner", comment: "Frau Meier" });
		const own = `${pages}/${id}`;
		expect(await htmlOf(`${own}/erase`)).toContain("Endgültig löschen");
		const refused = await sendForm(`${own}/erase`, { reason: " " });
		expect(refused.status).toBe(422);
		expect(await refused.text()).toContain("Bitte nennen Sie einen Grund");
		const done = await sendForm(`${own}/erase`, { reason: "Nennt eine Nachbarin." });
		expect(leadsTo(done)).toEqual([303, `${own}?done=erased`]);
		const html = await htmlOf(`${own}?done=erased`);
		expect(html).toContain("Nennt eine Nachbarin.");
		expect(html).not.toMatch(/Meier|name="note"/);
		expect(await htmlOf(`${pages}?show=erased`)).toContain("Nennt eine Nachbarin.");
		expect(await htmlOf(pages)).not.toContain(id);
	});

	it("has no buttons for those who may only read", async () => {
		await ask();
		const { id } = await post();
		await annotate(id, { note: "Lesbar" });
		const { token } = await newToken("analyst");
		for (const page of [pages, `${pages}/${id}`]) {
			const html = await htmlOf(page, token);
			expect(html).toContain("Lesbar");
			expect(html).not.toMatch(/name="do"|\/erase/);
		}
		expect((await sendForm(`${pages}/${id}`, { do: "mark" }, token)).status).toBe(403);
	});
});

describe("the list of submissions", () => {
	const texts = ["Mehr Fotos", "MÜLL und Straße", "fotos vom Müll", "a.b*c", "nichts"];
	const listed = async (query: string) => {
		const response = await newsroom("GET", `${api}/responses${query}`);
		const { responses }: { responses: AnnotatedSubmission[] } = await response.json();
		return responses.map(({ answers }) => answers.comment).reverse();
	};

	it.each([
		["fotos", ["Mehr Fotos", "fotos vom Müll"]],
		["müll", ["MÜLL und Straße", "fotos vom Müll"]],
		["ü", ["MÜLL und Straße", "fotos vom Müll"]],
		["foto müll", ["fotos vom Müll"]],
		[".b*", ["a.b*c"]],
		["owner", []],
		["comment", []],
	])("finds %s in what people wrote themselves", async (q, expected) => {
		await ask();
		for (const comment of texts) await post({ role: "owner", comment });
		expect(await listed(`?q=${encodeURIComponent(q)}`)).toEqual(expected);
	});

	it("marks what was found, keeps the rest of the selection, and has a page for what stands out", async () => {
		await ask();
		const [first, second] = [await post({ role: "owner", comment: "Mehr Fotos" }), await post()];
		await annotate(first.id, { marked: true });
		await annotate(second.id, { hidden: true });
		const html = await htmlOf(`${pages}?q=FOTO&answer=role:owner`);
		expect(html).toContain("Mehr <mark>Foto</mark>s");
		expect(html).toContain('name="answer" value="role:owner"');
		expect(html).toMatch(/<a href="[^"]+\/responses\?q=FOTO">[^<]*Eigentümerin /);
		expect(html).toContain(`responses/${first.id}?answer=role%3Aowner&amp;q=FOTO"`);
		expect(html).toContain("Damit sind alle Antworten dieser Auswahl durchsucht.");
		expect(await htmlOf(`${pages}?q=fehlt`)).toContain("In keiner Antwort dieser Auswahl");
		for (const [show, id] of [
			["marked", first.id],
			["hidden", second.id],
		] as const) {
			const list = await htmlOf(`${pages}?show=${show}`);
			expect(
				[...list.matchAll(/<article .*? aria-labelledby="s(\w+)"/g)].map(([, s]) => s),
			).toEqual([id]);
		}
		expect(await htmlOf(`${pages}?show=noted`)).toContain("In dieser Liste steht nichts.");
	});

	it("searches a bounded number at once, and goes on until everything is searched", async () => {
		await ask();
		const {
			results: [stored],
		} = await env.DB.prepare("SELECT survey_key FROM surveys").all();
		await env.DB.prepare(
			`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20500)
			INSERT INTO submissions (survey_key, id, submitted_at, answers, tally_entries, day)
			SELECT ?1, printf('%032x', i), 1000 * i,
				json_object('comment', iif(i % 9000 = 5, 'Die Nadel', 'Heu')), '[]', '1970-01-01' FROM n`,
		)
			.bind(Object(stored).survey_key)
			.run();
		const first = await htmlOf(`${pages}?q=nadel`);
		expect(first.match(/<mark>Nadel<\/mark>/g)).toHaveLength(2);
		expect(first).toContain("Ältere noch nicht.");
		const [, next = ""] = /rel="next" href="([^"]*)"/.exec(first) ?? [];
		const second = await htmlOf(next.replaceAll("&amp;", "&"));
		expect(second.match(/<mark>Nadel<\/mark>/g)).toHaveLength(1);
		expect(second).toContain("Damit sind alle Antworten");
		const page = await newsroom("GET", `${api}/responses?q=Nadel&limit=1`);
		expect(await page.json()).toMatchObject({
			responses: [{}],
			next: expect.stringContaining("q=Nadel"),
		});
	});
});
