import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { wrapped } from "../../../src/surveys/results/charts/wrapped-text.ts";
import { everyType } from "../../support/every-type.ts";
import { survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";
import { childrenOf, parseXml, textsIn } from "../../support/xml.ts";

const path = (name: string) => `surveys/leserumfrage/charts/${name}.svg`;
const hostile = `<script>alert(1)</script> "x" & ${"Wohnungsunternehmen".repeat(4)}`;

const given = [
	{ role: "tenant", rooms: 48.5, topics: ["law", "energy"], subscribed: true, quality: 5, nps: 10 },
	{ role: "tenant", rooms: 60, topics: ["law"], subscribed: false, quality: 4, nps: 3 },
	{ role: "owner", quality: 4, stars: 2, order: ["tone", "speed"], "parts.texts": 4 },
	{ role: "_other", "role.other": "?", quality: 1, since: "2020-05-01", "parts.texts": 1 },
];

async function answer(extra: Record<string, unknown> = {}) {
	for (const fields of given) {
		const response = await request("/api/surveys/leserumfrage/responses", {
			method: "POST",
			headers: { "Content-Type": "application/json", Origin: "https://a.example" },
			body: JSON.stringify({ privacy: true, ...fields, ...extra }),
		});
		expect(response.status).toBe(201);
	}
}

async function prepare(questions: object[] = everyType) {
	await newsroom("PUT", "surveys/leserumfrage", survey({ questions }));
	await answer();
}

async function draw(name: string, query = "") {
	const response = await newsroom("GET", `${path(name)}${query}`);
	expect(response.status).toBe(200);
	const svg = parseXml(await response.text());
	const plain = (text: string) => text.replace(/\u00a0/g, " ");
	const texts = plain(textsIn(svg, "text").join(" "));
	const desc = plain(textsIn(svg, "desc").join());
	return { response, svg, texts, desc };
}

describe("GET …/charts/{question}.svg", () => {
	it("draws every type that has something to draw, with its numbers as text", async () => {
		await prepare();
		const shown: Record<string, RegExp> = {
			role: /Wohnungsunternehmen oder einer Genossenschaft 25 % · 1 .*zur Miete 50 % · 2 .*n = 4 von 4/,
			rooms: /Mittelwert: 54,25 m² n = 2 von 4, die teilgenommen haben\. Gefragt wurde nur bei/,
			topics: /Recht 100 % · 2 .*Mehrere Antworten waren möglich/,
			subscribed: /Ja 50 % · 1 Nein 50 % · 1/,
			quality: /4 50 % · 2 5 – sehr gut 25 % · 1 .*Mittelwert auf der Skala .*: 3,5/,
			stars: /2 100 % · 1/,
			nps: /Kritische \(0 bis 6\) 50 % · 1 Net Promoter Score .*: 0/,
			order: /Ø Platz · Anzahl Ein freundlicher Ton 1,0 · 1 Schnelligkeit 2,0 · 1/,
			parts: /… den Texten\? 2,5 · 2 … den Bildern und Grafiken\? – · 0/,
			since: /100 % 2020/,
			_days: /Antworten je Tag Anzahl 4 /,
		};
		for (const [name, texts] of Object.entries(shown)) {
			const drawn = await draw(name);
			expect([name, drawn.texts]).toEqual([name, expect.stringMatching(texts)]);
			expect(drawn.texts).toMatch(/nicht repräsentativ\. Stand: \d\d\.\d\d\.\d{4}\./);
			expect(drawn.texts).toContain("Quelle: Umfrage „Leserumfrage“");
		}
		// Two columns are as high as each other: one number stands for both, or they would lie on each other.
		expect((await draw("rooms")).texts.match(/50 %/g)).toHaveLength(1);
		for (const name of ["parts", "order"])
			expect((await draw(name)).texts).not.toContain("Anteile");
		for (const name of ["wish", "comment", "email", "privacy", "opinions", "none"])
			expect((await newsroom("GET", path(name))).status).toBe(404);
		expect((await newsroom("GET", "surveys/leserumfrage/charts/role")).status).toBe(404);
	});

	it("says all of it to those who do not see it, and can do nothing", async () => {
		await prepare();
		const { response, svg, desc } = await draw("role");
		expect(svg.attributes).toMatchObject({ role: "img", "aria-labelledby": "title desc" });
		expect(textsIn(svg, "title")).toEqual(["In welcher Rolle lesen Sie uns vor allem?"]);
		expect(desc).toBe(
			"Balkendiagramm: In welcher Rolle lesen Sie uns vor allem? Ich arbeite in einem Wohnungsunternehmen oder einer Genossenschaft: 25 % (1); Ich wohne zur Miete: 50 % (2); In einer anderen Rolle: 25 % (1).",
		);
		expect(response.headers.get("Content-Security-Policy")).toBe(
			"default-src 'none'; style-src 'unsafe-inline'; sandbox",
		);
		expect(response.headers.get("Content-Disposition")).toMatch(
			/^attachment; filename="leserumfrage-role-\d{4}-\d\d-\d\d\.svg"$/,
		);
		const [style = ""] = textsIn(svg, "style");
		expect(style).toContain("@media screen and (prefers-color-scheme:dark)");
		expect(style).not.toMatch(/url|@import/);
		expect(new Set(svg.children.map(({ name }) => name))).toEqual(
			new Set(["title", "desc", "style", "rect", "text"]),
		);
	});

	it("shows hostile and long words as words, inside the picture", async () => {
		const options = [
			{ value: "a", label: hostile },
			{ value: "b", label: "Ja" },
		];
		await newsroom(
			"PUT",
			"surveys/leserumfrage",
			survey({ title: hostile, questions: [{ id: "q", type: "single", label: hostile, options }] }),
		);
		await request("/api/surveys/leserumfrage/responses", {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: JSON.stringify({ q: "a" }),
		});
		const { svg, texts } = await draw("q");
		expect(texts).toContain('<script>alert(1)</script> "x" &');
		expect(childrenOf(svg, "script")).toEqual([]);
		const longest = Math.max(...textsIn(svg, "text").map(({ length }) => length));
		expect(longest).toBeLessThan(60);
	});

	it("draws what the filter selects, says the filter, and speaks the language that is asked for", async () => {
		await prepare();
		const { texts } = await draw("role", "?origin=https://a.example&lang=de");
		expect(texts).toContain("https://a.example.");
		for (const name of ["role", "since", "rooms", "nps", "parts", "order", "_days"])
			expect((await draw(name, "?to=2000-01-01&lang=de")).texts).toMatch(
				/n = 0 von 0|Antworten: 0/,
			);
		expect((await newsroom("GET", `${path("role")}?to=gestern`)).status).toBe(400);
		await newsroom(
			"PUT",
			"surveys/leserumfrage",
			survey({ title: { de: "Umfrage", en: "Survey" }, questions: everyType }),
		);
		const { svg, texts: english } = await draw("role", "?lang=en");
		expect(english).toMatch(/Share · Count .*n = 4 of 4.* representative\. As of/);
		expect(svg.attributes.lang).toBe("en");
	});

	it("is for those who read results, who find it at each question", async () => {
		await prepare();
		expect((await request(`/newsroom/api/${path("role")}`)).status).toBe(401);
		const headers = { Authorization: `Bearer ${env.NEWSROOM_TOKEN}` };
		const page = await (
			await request("/newsroom/surveys/leserumfrage?origin=https://a.example", { headers })
		).text();
		for (const name of ["_days", "role", "parts"])
			expect(page).toContain(
				`/newsroom/api/${path(name)}?origin=https%3A%2F%2Fa.example&amp;lang=de"`,
			);
		expect(page).not.toContain("charts/comment.svg");
		await newsroom(
			"PUT",
			"surveys/leserumfrage",
			survey({ questions: everyType, results: "public" }),
		);
		expect(await (await request("/surveys/leserumfrage/results")).text()).not.toContain("charts/");
	});
});

describe("text in a chart", () => {
	it.each([
		["", []],
		["Ja", ["Ja"]],
		["Ich wohne zur Miete", ["Ich wohne", "zur Miete"]],
		["Donaudampfschiff", ["Donaudam-", "pfschiff"]],
		["1 Wohnungsbau", ["1", "Wohnungs-", "bau"]],
	])("%j is broken into %j", (text, lines) => {
		expect(wrapped(text, 10, 60)).toEqual(lines);
	});
});
