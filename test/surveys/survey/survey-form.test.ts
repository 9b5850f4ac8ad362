import { describe, expect, it } from "vitest";
import { everyType } from "../../support/every-type.ts";
import { survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const options = ["a", "b"].map((value) => ({ value, label: value }));

async function open(questions: object[]): Promise<string> {
	const slug = `s-${crypto.randomUUID()}`;
	const asked = survey({ questions, call: undefined, announce: false });
	expect((await newsroom("PUT", `surveys/${slug}`, asked)).status).toBe(201);
	return slug;
}

const pageOf = async (slug: string) => (await request(`/surveys/${slug}`)).text();
const snippetOf = async (slug: string) => {
	const snippets = await newsroom("GET", `surveys/${slug}/snippets`);
	const { form }: { form: string } = await snippets.json();
	return form;
};

function post(slug: string, fields: Record<string, string>): Promise<Response> {
	return request(`/api/surveys/${slug}/responses`, {
		method: "POST",
		headers: { Accept: "text/html" },
		body: new URLSearchParams(fields),
		redirect: "manual",
	});
}

describe("a question in a form", () => {
	it.each<[object, string]>([
		[{ type: "number", min: 10, max: 5000 }, "ganze Zahl, von 10 bis 5.000"],
		[{ type: "number", decimals: 1, min: 0.5 }, "höchstens 1 Nachkommastelle, mindestens 0,5"],
		[{ type: "number", decimals: 2, max: 9 }, "höchstens 2 Nachkommastellen, höchstens 9"],
		[{ type: "date", min: "2000-01-01", max: "2024-12-31" }, "vom 01.01.2000 bis zum 31.12.2024"],
		[{ type: "date", min: "2000-01-01" }, "ab 01.01.2000"],
		[{ type: "text", max_length: 20 }, "höchstens 20 Zeichen"],
		[{ type: "long_text" }, "höchstens 2.000 Zeichen"],
		[{ type: "multiple", options, max: 2 }, "bis zu 2 Antworten"],
		[{ type: "multiple", options, min: 1 }, "mindestens eine Antwort"],
		[{ type: "ranking", options, max: 1 }, "nur ein Platz"],
	])("%j: says its limits before they are broken", async (more, limits) => {
		const slug = await open([{ id: "q", label: "Was?", ...more }]);
		expect(await pageOf(slug)).toContain(`<small>(${limits})</small>`);
		expect(await snippetOf(slug)).toContain(`Was? <small>(${limits})</small>`);
	});

	it("says how to type a day where there is no field for days", async () => {
		const slug = await open([
			{ id: "if", type: "yes_no", label: "?" },
			{ id: "q", type: "date", label: "?", show_if: { question: "if", equals: true } },
		]);
		expect(await pageOf(slug)).toContain("(zum Beispiel 15.07.2024)");
		expect((await post(slug, { if: "yes", q: "31.02.2024" })).status).toBe(422);
		expect((await post(slug, { if: "yes", q: "29.02.2024" })).status).toBe(303);
	});

	it.each([
		["single", { options }, "q"],
		["yes_no", {}, "q"],
		["rating", {}, "q"],
		["rating", { style: "stars" }, "q"],
		["nps", {}, "q"],
		["matrix", { rows: [{ id: "row", label: "?" }] }, "q.row"],
	])(
		"%s %j: can be taken back without script, unless it is required",
		async (type, more, field) => {
			const none = `<input type="radio" name="${field}" value=""`;
			const optional = await open([{ id: "q", type, label: "?", ...more }]);
			const required = await open([{ id: "q", type, label: "?", required: true, ...more }]);
			expect([await pageOf(optional), await snippetOf(optional)]).toEqual([
				expect.stringContaining(none),
				expect.stringContaining(none),
			]);
			expect(await pageOf(required)).not.toContain(none);
			expect(await snippetOf(required)).not.toContain(none);
			expect((await post(optional, { [field]: "" })).status).toBe(303);
			expect((await post(required, { [field]: "" })).status).toBe(422);
		},
	);

	it("has attributes that its field may have, and no glyph in its name", async () => {
		const page = await pageOf(await open(everyType));
		for (const [date] of page.matchAll(/<input[^>]*type="date"[^>]*>/g))
			expect(date).not.toContain("placeholder");
		expect(page).toContain('<span class="star" aria-hidden="true">');
		const style = await (await request("/style.css")).text();
		expect(style).not.toMatch(/label[^{},>]*::before/);
	});
});

describe("what the newsroom says about privacy", () => {
	it("stands above the button, on every page with the form", async () => {
		const slug = `s-${crypto.randomUUID()}`;
		const privacy = { de: "Wir geben nichts <weiter>.", en: "We pass nothing on." };
		const title = { de: "Hafen", en: "Harbour" };
		const asked = survey({ title, privacy, call: undefined, announce: false });
		expect((await newsroom("PUT", `surveys/${slug}`, asked)).status).toBe(201);
		const said = /Wir geben nichts &lt;weiter>?(?:&gt;)?\..*<button/s;
		expect(await pageOf(slug)).toMatch(said);
		expect(await snippetOf(slug)).toMatch(said);
		const embedded = await request(`/surveys/${slug}/form?lang=en`);
		expect(await embedded.text()).toMatch(/We pass nothing on\..*<button/s);
	});

	it("is in all languages of the survey", async () => {
		const title = { de: "Hafen", en: "Harbour" };
		const asked = survey({ title, privacy: { de: "Nur deutsch" }, call: undefined });
		expect((await newsroom("PUT", "surveys/half", asked)).status).toBe(422);
	});
});

describe("a required question in a section that was hidden again", () => {
	it("is neither shown nor demanded, nor does its old answer lead to other questions", async () => {
		const slug = await open([
			{ id: "yes", type: "yes_no", label: "?" },
			{ id: "part", type: "section", label: "?", show_if: { question: "yes", equals: true } },
			{ id: "inner", type: "text", label: "?", required: true },
			{ id: "end", type: "section", label: "?" },
			{
				...{ id: "after", type: "text", label: "?", required: true },
				show_if: { question: "inner", answered: true },
			},
			{
				...{ id: "instead", type: "text", label: "?", required: true },
				show_if: { question: "inner", answered: false },
			},
		]);
		expect(await pageOf(slug)).not.toMatch(
			/<input[^>]* name="(?:inner|after|instead)"[^>]* required/,
		);
		const style = await (await request(`/surveys/${slug}/conditions.css`)).text();
		const inner =
			':has([name="yes"][value="yes"]:checked):has([name="inner"]:not(:placeholder-shown))';
		expect(style).toContain(`.survey:not(${inner}) [id="at-after"] { display: none; }`);
		expect(style).toContain(`.survey:not(:not(${inner})) [id="at-instead"] { display: none; }`);
		const sent = { yes: "no", inner: "x", after: "x", instead: "y" };
		expect((await post(slug, sent)).status).toBe(303);
		const listing = await newsroom("GET", `surveys/${slug}/responses`);
		const { responses }: { responses: { answers: object }[] } = await listing.json();
		expect(responses.map(({ answers }) => answers)).toEqual([{ yes: false, instead: "y" }]);
		expect((await post(slug, { ...sent, instead: "" })).status).toBe(422);
		expect((await post(slug, { ...sent, yes: "yes", after: "" })).status).toBe(422);
	});
});

describe("the form with faults", () => {
	it("says so in the title, and takes the focus to the list of them", async () => {
		const slug = await open([{ id: "size", type: "number", label: "Wie groß?", max: 1000 }]);
		expect(await pageOf(slug)).toContain("<title>Leserumfrage –");
		const response = await post(slug, { size: "1.001" });
		const page = await response.text();
		expect(page).toContain("<title>Fehler: Leserumfrage –");
		expect(page).toMatch(/<div class="faults"[^>]* tabindex="-1" autofocus/);
		expect(page).toContain("Bitte geben Sie höchstens 1.000 ein.");
		expect(page).toContain('value="1.001"');
	});

	it("has one place for the focus, whatever was wrong", async () => {
		const slug = await open([{ id: "size", type: "number", label: "Wie groß?", max: 1000 }]);
		const page = await (await post(slug, { size: "1.001", _submission: "keine Nummer" })).text();
		expect(page.match(/ role="alert"/g)).toHaveLength(2);
		expect(page.match(/ autofocus/g)).toHaveLength(1);
	});

	it("keeps words apart that were typed in several lines, where a field has one", async () => {
		const slug = await open([
			{ id: "size", type: "number", label: "Wie groß?" },
			{ id: "more", type: "long_text", label: "Mehr?" },
		]);
		const page = await (await post(slug, { size: "zwei\r\ndrei", more: "zwei\r\ndrei" })).text();
		expect(page).toContain('value="zwei drei"');
		expect(page).toContain("zwei\ndrei</textarea>");
	});

	it.each([
		["left empty", "", ""],
		["chosen", "2019-05-01", "2019-05-01"],
		["typed in words of its own", " 1. 5. 2019 ", "2019-05-01"],
		["too late", "2031-01-01", "2031-01-01"],
	])("still has a date field for a day that was %s", async (_, typed, shown) => {
		const slug = await open([
			{ id: "since", type: "date", label: "Seit wann?", max: "2024-12-31" },
			{ id: "size", type: "number", label: "Wie groß?" },
		]);
		const page = await (await post(slug, { since: typed, size: "viel" })).text();
		const [field = ""] = /<input[^>]* name="since"[^>]*>/.exec(page) ?? [];
		expect(field).toContain('type="date"');
		expect(field).toContain(`value="${shown}"`);
		expect(field).toContain('max="2024-12-31"');
	});

	it("keeps a day that no date field could show", async () => {
		const slug = await open([
			{ id: "since", type: "date", label: "Seit wann?", max: "2024-12-31" },
		]);
		const wrong = await (await post(slug, { since: "31.2.2024" })).text();
		expect(wrong).toMatch(/<input type="text"[^>]* value="31\.2\.2024"/);
		expect(wrong).toContain("Bitte geben Sie ein Datum an, zum Beispiel 15.07.2024.");
		const late = await (await post(slug, { since: "2025-01-01" })).text();
		expect(late).toContain("Bitte wählen Sie einen Tag von 01.01.1800 bis 31.12.2024.");
	});
});

describe("the receipt", () => {
	it("shows numbers with their unit, days and steps as people write them", async () => {
		const slug = await open(everyType.map(({ required, ...question }) => question));
		const fields = { role: "tenant", rooms: "64,5", nps: "9", stars: "1", since: "2019-05-01" };
		const sent = await post(slug, fields);
		const { pathname, search } = new URL(sent.headers.get("Location") ?? "", "https://x.example");
		const page = await (await request(pathname + search)).text();
		for (const line of ["64,5 m²", "9 (Skala von 0 bis 10)", "1 Stern", "01.05.2019"])
			expect(page).toContain(`<dd class="lines">${line}</dd>`);
	});
});

describe("a survey whose limits leave no answer", () => {
	it.each<[object, string]>([
		[{ type: "multiple", options, min: 3, max: 9 }, "max"],
		[{ type: "multiple", options, max: 0 }, "max"],
		[{ type: "number", min: 0.2, max: 0.8 }, "max"],
		[{ type: "date", min: "2500-01-01" }, "min"],
		[{ type: "text", id: "cf-turnstile-response" }, "id"],
	])("%j: is refused", async (more, field) => {
		const asked = survey({ questions: [{ id: "q", label: "?", ...more }], announce: false });
		const response = await newsroom("PUT", "surveys/unmoeglich", asked);
		expect(response.status).toBe(422);
		expect(await response.text()).toContain(`"#/questions/0/${field}"`);
	});
});
