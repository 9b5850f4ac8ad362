import { env } from "cloudflare:workers";
import { strToU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { dayCell, rowXml } from "../../../src/surveys/results/xlsx/cell-xml.ts";
import { toWorkbook } from "../../../src/surveys/results/xlsx/workbook.ts";
import { cellsOf } from "../../support/csv.ts";
import { everyType } from "../../support/every-type.ts";
import { brokenD1 } from "../../support/faults.ts";
import { survey } from "../../support/fixtures.ts";
import { newsroom } from "../../support/service.ts";
import { sheetsOf } from "../../support/workbook.ts";
import { childrenOf } from "../../support/xml.ts";

const file = "surveys/leserumfrage/export";
const questions = [
	{ id: "language", type: "text", label: "In welcher Sprache?" },
	{ id: "born", type: "date", label: "Wann geboren?" },
	...everyType,
];
const ask = (overrides = {}) =>
	newsroom("PUT", "surveys/leserumfrage", survey({ questions, ...overrides }));

const answers = [
	{
		...{ role: "_other", "role.other": "=HYPERLINK(1)", topics: ["law", "_other"] },
		...{ "topics.other": " zwei\nZeilen ", subscribed: true, quality: 5, stars: 1, nps: 0 },
		...{ order: ["tone", "speed"], "parts.texts": 4, since: "2024-02-29", wish: "01067" },
		...{ comment: '_x0041_ <b>&"“ 👩‍👧', language: "@ada", privacy: true, born: "1899-12-31" },
	},
	{ role: "tenant", rooms: 48.5, quality: 3, subscribed: false, born: "1950-07-01" },
	{},
];

/** Stores submissions of two days, the first shortly before midnight in summer time. */
async function store() {
	for (const [index, given] of answers.entries()) {
		await env.DB.prepare(
			`INSERT INTO submissions (survey_key, id, submitted_at, answers, tally_entries, day, origin)
				VALUES (1, ?1, ?2, ?3, '[]', ?4, 'https://a.example')`,
		)
			.bind(
				`r${index}`,
				Date.parse("2024-07-14T21:59:58Z") + index * 86_400_000,
				JSON.stringify(given),
				`2024-07-${14 + index}`,
			)
			.run();
	}
}

async function sheets(query = "") {
	const response = await newsroom("GET", `${file}.xlsx${query}`);
	expect(response.status).toBe(200);
	return sheetsOf(new Uint8Array(await response.arrayBuffer()));
}
const table = async (query: string, separator: string) =>
	cellsOf(await (await newsroom("GET", `${file}.csv${query}`)).text(), separator);

/** Takes the apostrophes off that only the CSV file needs. */
const typed = (cell: string) => cell.replace(/(^|[;,\t\n])'(?=\s*[=+\-@\d])/g, "$1");
const padded = (row: (string | number)[], length: number) =>
	Array.from({ length }, (_, index) => String(row[index] ?? ""));

describe("GET …/export.xlsx", () => {
	it("has the codes, the columns and the order of the CSV file", async () => {
		await ask();
		await store();
		const { Codes } = await sheets("?lang=de");
		const [header = [], ...rows] = await table("", ",");
		expect(Codes?.rows[0]).toEqual(header);
		expect(header).toEqual(expect.arrayContaining(["language", "language_2", "role.other"]));
		expect(Codes?.rows.slice(1).map((row) => padded(row, header.length))).toEqual(
			rows.map((row, index) => [
				row[0],
				`2024-07-${14 + index} 23:59:58`,
				...row.slice(2).map(typed),
			]),
		);
		const [first = [], second = []] = Codes?.rows.slice(1) ?? [];
		expect(second[header.indexOf("rooms")]).toBe(48.5);
		expect(first[header.indexOf("quality")]).toBe(5);
		expect(first[header.indexOf("wish")]).toBe("01067");
		expect(first[header.indexOf("born")]).toBe("1899-12-31");
		expect(first[header.indexOf("comment")]).toBe('_x0041_ <b>&"“ 👩‍👧');
	});

	it("has the labels of the CSV file for Excel, and dates that are dates", async () => {
		await ask();
		await store();
		const { Antworten } = await sheets();
		const [header = [], ...rows] = await table("?format=excel", ";");
		expect(Antworten?.rows[0]?.[0]).toBe("Kennung [id]");
		expect(Antworten?.rows[0]?.slice(1)).toEqual(header.slice(1));
		const german = (cell: string) =>
			cell.replace(/^(\d{4})-(\d\d)-(\d\d)/, "$3.$2.$1").replace(/^(\d+)\.(5)$/, "$1,$2");
		const shown = Antworten?.rows.slice(1).map((row) => padded(row, header.length).map(german));
		expect(shown).toEqual(rows.map((row) => row.map(typed)));
		expect(shown?.[0]).toEqual(expect.arrayContaining(["In einer anderen Rolle", "ja"]));
	});

	it("keeps its header in view, filters all its cells and has no formula", async () => {
		await ask();
		await store();
		const file = await (await newsroom("GET", "surveys/leserumfrage/export.xlsx")).arrayBuffer();
		const { Antworten } = sheetsOf(new Uint8Array(file));
		const [view] = childrenOf(childrenOf(Antworten?.xml, "sheetViews")[0], "sheetView");
		expect(childrenOf(view, "pane")[0]?.attributes).toMatchObject({ ySplit: "1", state: "frozen" });
		expect(childrenOf(Antworten?.xml, "autoFilter")[0]?.attributes.ref).toMatch(/^A1:[A-Z]+4$/);
		const cells = childrenOf(childrenOf(Antworten?.xml, "sheetData")[0], "row").flatMap(
			(row) => row.children,
		);
		expect(cells.flatMap((cell) => childrenOf(cell, "f"))).toEqual([]);
	});

	it("says in the codebook what was asked, in every language", async () => {
		const both = (de: string, en: string) => ({ de, en });
		await ask({
			title: both("Umfrage", "Survey"),
			questions: [
				{
					...{ id: "role", type: "single", label: both("Rolle?", "Role?"), required: true },
					options: [{ value: "tenant", label: both("Mieter", "Tenant") }],
					other: both("Anderes", "Other"),
				},
				{
					...{ id: "rooms", type: "number", label: both("Zimmer?", "Rooms?"), retired: true },
					...{ min: 1, max: 9, show_if: { question: "role", one_of: ["tenant", "_other"] } },
				},
				{
					...{
						id: "parts",
						type: "matrix",
						label: both("Wie?", "How?"),
						high: both("gut", "good"),
					},
					rows: [{ id: "texts", label: both("Texte", "Texts") }],
				},
			],
		});
		const { Codebuch } = await sheets();
		const [header = [], ...rows] = Codebuch?.rows ?? [];
		expect(header.slice(5, 7)).toEqual(["Wortlaut (de)", "Wortlaut (en)"]);
		expect(rows.map((row) => row.join("|"))).toEqual([
			"role|role|Frage|single||Rolle?|Role?|ja|nein",
			"role|role|Antwort||tenant|Mieter|Tenant",
			"role|role|Antwort||_other|Anderes|Other",
			"role|role.other|Eigene Worte|||Anderes|Other",
			"rooms|rooms|Frage|number||Zimmer?|Rooms?|nein|ja|„Rolle?“: Mieter oder Anderes|ganze Zahl, von 1 bis 9",
			"parts||Frage|matrix||Wie?|How?|nein|nein||von 1 bis 5",
			"parts|parts.texts|Zeile|||Texte|Texts",
			"parts||Ende der Skala||5|gut|good",
		]);
		expect(Object.keys(await sheets("?lang=en"))).toEqual(["Answers", "Codes", "Codebook"]);
	});

	it("has the submissions in the filter alone", async () => {
		await ask();
		await store();
		const { Antworten, Codes } = await sheets("?from=2024-07-15&to=2024-07-15");
		expect([Antworten, Codes].map((sheet) => sheet?.rows.slice(1).map(([id]) => id))).toEqual([
			["r1"],
			["r1"],
		]);
		expect((await newsroom("GET", `${file}.xlsx?from=gestern`)).status).toBe(400);
		expect((await newsroom("GET", "surveys/none/export.xlsx")).status).toBe(404);
	});

	it("breaks off if a page fails, and what came until then is no workbook", async () => {
		await ask();
		await store();
		let pages = 0;
		const DB = brokenD1(env.DB, undefined, (sql) => {
			if (sql.includes("OVER") && ++pages === 2) throw new Error("D1_ERROR: internal error");
		});
		const response = await newsroom("GET", `${file}.xlsx`, undefined, {}, { ...env, DB });
		const [got, failed] = await readUntilFailure(response);
		expect(failed).toBe(true);
		expect(got.length).toBeGreaterThan(0);
		expect(() => unzipSync(got)).toThrow();
	});
});

async function readUntilFailure({ body }: Response): Promise<[Uint8Array, boolean]> {
	const reader = body?.getReader();
	const got: number[] = [];
	try {
		for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
			got.push(...part.value);
		}
	} catch {
		return [new Uint8Array(got), true];
	}
	return [new Uint8Array(got), false];
}

describe("a workbook", () => {
	it.each([
		[0, ["Zahlen"]],
		[2, ["Zahlen"]],
		[3, ["Zahlen", "Zahlen (2)"]],
		[5, ["Zahlen", "Zahlen (2)", "Zahlen (3)"]],
	])("of %i rows has as many sheets of three rows as it needs: %j", async (count, names) => {
		const rows = Array.from({ length: count }, (_, index) => [index]);
		const columns = [{ header: "n", width: 10 }];
		const sheet = {
			name: "Zahlen",
			columns,
			portions: [rows.slice(0, 1), rows.slice(1)],
			maxRows: 3,
		};
		const chunks: number[] = [];
		for await (const chunk of toWorkbook([sheet], { day: "yyyy", time: "yyyy" })) {
			chunks.push(...chunk);
		}
		const read = sheetsOf(new Uint8Array(chunks));
		expect(Object.keys(read)).toEqual(names);
		expect(Object.values(read).flatMap((one) => one.rows.slice(1))).toEqual(rows);
		expect(Object.values(read).map((one) => one.rows[0])).toEqual(names.map(() => ["n"]));
	});

	it("refuses a text that Excel would cut, and has no date before March 1900", () => {
		expect(rowXml(1, ["x".repeat(32_767)])).toContain("xx");
		expect(() => rowXml(1, ["x".repeat(32_768)])).toThrow("too long");
		expect(dayCell("1900-02-28")).toBe("1900-02-28");
		expect(dayCell("1900-03-01")).toEqual({ serial: 61, style: "day" });
		expect(strToU8(rowXml(1, ["\u0007\ud800"]))).toEqual(
			strToU8(
				'<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">_x0007__xD800_</t></is></c></row>',
			),
		);
	});
});
