import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { cellsOf } from "../../support/csv.ts";
import { brokenD1 } from "../../support/faults.ts";
import { survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const file = "surveys/leserumfrage/export";
const ask = (overrides = {}) => newsroom("PUT", "surveys/leserumfrage", survey(overrides));
const answer = (fields: Record<string, unknown>, headers = {}) =>
	request("/api/surveys/leserumfrage/responses", {
		method: "POST",
		headers: { "Content-Type": "application/json", ...headers },
		body: JSON.stringify({ role: "owner", ...fields }),
	});
const text = async (path: string, headers = {}, bindings?: Env) =>
	(await newsroom("GET", path, undefined, headers, bindings)).text();
const plain = async (query = "") => cellsOf(await text(`${file}.csv${query}`), ",");

/** Stores submissions that came second by second. */
const store = (from: number, to: number) =>
	env.DB.prepare(
		`WITH RECURSIVE n(i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
			INSERT INTO submissions (survey_key, id, submitted_at, answers, tally_entries, day)
			SELECT 1, 'r' || CAST(i AS INTEGER), i * 1000, '{"comment":"Ja"}', '[]', '1970-01-01' FROM n`,
	)
		.bind(from, to)
		.run();

async function expectAll(count: number) {
	const [, ...rows] = await plain();
	expect(rows.map(([id]) => id)).toEqual(Array.from({ length: count }, (_, i) => `r${i + 1}`));
}

describe("GET …/export.csv", () => {
	it("is RFC 4180 in UTF-8 without a byte order mark, named after the survey and the day", async () => {
		await ask();
		await answer(
			{ topics: ["law"], quality: 4, comment: "„Ä“, =1" },
			{ Origin: "https://a.example" },
		);
		const response = await newsroom("GET", `${file}.csv`);
		expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8; header=present");
		expect(response.headers.get("Content-Disposition")).toMatch(
			/^attachment; filename="leserumfrage-\d{4}-\d\d-\d\d\.csv"$/,
		);
		const bytes = new Uint8Array(await response.arrayBuffer());
		expect(bytes[0]).toBe("i".charCodeAt(0));
		const [header, row = []] = cellsOf(new TextDecoder().decode(bytes), ",");
		expect(header?.join()).toBe(
			"id,submitted_at,origin,language,role,topics.energy,topics.people,topics.law,quality,comment",
		);
		expect(row[1]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
		expect(row.slice(2)).toEqual([
			"https://a.example",
			"de",
			"owner",
			"0",
			"0",
			"1",
			"4",
			"„Ä“,' =1",
		]);
	});

	it("keeps its columns after words changed, options were added and questions retired", async () => {
		await ask();
		await answer({ comment: "Mehr" });
		const [before = []] = await plain();
		const [role, topics, quality, comment] = survey().questions;
		const options = [...(topics?.options ?? []), { value: "new", label: "Neu" }];
		await ask({
			questions: [
				{ ...role, label: "Anders gefragt" },
				{ ...topics, options },
				{ ...quality, label: "Wie?", retired: true },
				{ ...comment, label: "Was noch?" },
				{ id: "more", type: "text", label: "Neu" },
			],
		});
		const [after = [], row] = await plain();
		expect(after.filter((name) => name !== "topics.new" && name !== "more")).toEqual(before);
		expect(row?.[after.indexOf("comment")]).toBe("Mehr");
	});

	it("has the result of Turnstile if the survey uses it", async () => {
		const keys = { TURNSTILE_SITE_KEY: "site-key", TURNSTILE_SECRET: "secret" };
		const body = survey({ turnstile: true });
		await newsroom("PUT", "surveys/leserumfrage", body, {}, { ...env, ...keys });
		expect((await plain())[0]).toContain("turnstile");
	});

	it("leaves out submissions that were withdrawn or have expired", async () => {
		await ask();
		await store(1, 3);
		await env.DB.exec("UPDATE submissions SET erased = 'withdrawn', erased_at = 0 WHERE id = 'r1'");
		await env.DB.exec("UPDATE submissions SET erased = 'expired', erased_at = 0 WHERE id = 'r3'");
		const [, ...rows] = await plain();
		expect(rows.map(([id]) => id)).toEqual(["r2"]);
		expect(await text(`${file}.ndjson`)).not.toMatch(/r1|r3/);
	});

	it("has each of 2,500 submissions once, oldest first", async () => {
		await ask();
		await store(1, 2500);
		await expectAll(2500);
	});

	it("has each submission once while others come", async () => {
		await ask();
		await store(1, 2000);
		const { body } = await newsroom("GET", `${file}.csv`);
		const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
		let table = "";
		for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
			if (table === "") await store(2001, 2500);
			table += part.value;
		}
		const [, ...rows] = cellsOf(table, ",");
		expect(rows).toHaveLength(2500);
		expect(new Set(rows.map(([id]) => id)).size).toBe(2500);
	});

	it("has submissions of the same time once each, across pages", async () => {
		await ask();
		await store(1, 2500);
		await env.DB.exec("UPDATE submissions SET submitted_at = 1000");
		await expectAll(2500);
	});

	it("reads long answers in small pages", async () => {
		await ask();
		await store(1, 100);
		await env.DB.exec(
			"UPDATE submissions SET answers = json_object('comment', hex(zeroblob(30000)))",
		);
		let queries = 0;
		const counted = brokenD1(env.DB, undefined, (sql) => {
			if (sql.includes("OVER")) queries += 1;
		});
		const table = await text(`${file}.csv`, {}, { ...env, DB: counted });
		expect(cellsOf(table, ",")).toHaveLength(101);
		expect(queries).toBe(4);
	});

	it("reads no page that nobody takes", async () => {
		await ask();
		await store(1, 10);
		const sent: string[] = [];
		const DB = brokenD1(env.DB, undefined, (sql) => sent.push(sql));
		const headers = { Authorization: `Bearer ${env.NEWSROOM_TOKEN}` };
		const path = "/newsroom/api/surveys/leserumfrage/export.csv";
		const response = await request(path, { method: "HEAD", headers }, { ...env, DB });
		expect(response.status).toBe(200);
		expect(response.headers.get("Content-Disposition")).toContain("leserumfrage-");
		expect(await response.text()).toBe("");
		expect(sent.filter((sql) => sql.includes("submissions"))).toEqual([]);
	});

	it("breaks off if a page fails, so that a part is not mistaken for the whole", async () => {
		await ask();
		await store(1, 2500);
		let pages = 0;
		const DB = brokenD1(env.DB, undefined, (sql) => {
			if (sql.includes("OVER") && ++pages === 2) throw new Error("D1_ERROR: internal error");
		});
		const response = await newsroom("GET", `${file}.csv`, undefined, {}, { ...env, DB });
		expect(response.status).toBe(200);
		await expect(response.text()).rejects.toThrow();
	});

	it("responds with 503 if the first page fails", async () => {
		await ask();
		const DB = brokenD1(env.DB, "down");
		expect((await newsroom("GET", `${file}.csv`, undefined, {}, { ...env, DB })).status).toBe(503);
	});

	it("responds with 404 if there is no survey, and with 401 without the token", async () => {
		expect((await newsroom("GET", "surveys/none/export.csv")).status).toBe(404);
		expect((await request("/newsroom/api/surveys/none/export.csv")).status).toBe(401);
	});
});

describe("the filter of exports", () => {
	// 23:30 in Berlin, and a quarter of an hour after the next day began there.
	const times = {
		r1: "2024-07-14T21:30:00Z",
		r2: "2024-07-14T22:15:00Z",
		r3: "2024-07-16T12:00:00Z",
	};
	const days = { r1: "2024-07-14", r2: "2024-07-15", r3: "2024-07-16" };

	async function prepare() {
		await ask();
		await store(1, 4);
		for (const id of ["r1", "r2", "r3"] as const) {
			await env.DB.prepare(
				"UPDATE submissions SET submitted_at = ?, day = ?, origin = ? WHERE id = ?",
			)
				.bind(Date.parse(times[id]), days[id], `https://${id}.example`, id)
				.run();
		}
	}

	it.each([
		["?from=2024-07-15", ["r2", "r3"]],
		["?from=2024-07-15&origin=none", []],
		["?to=2024-07-14", ["r4", "r1"]],
		["?from=2024-07-15&to=2024-07-15", ["r2"]],
		["?origin=https://r3.example", ["r3"]],
		["?origin=none", ["r4"]],
		["?origin=https://r3.example&to=2024-07-15", []],
	])("%s: %j", async (query, ids) => {
		await prepare();
		const [, ...rows] = await plain(query);
		expect(rows.map(([id]) => id)).toEqual(ids);
		const lines = (await text(`${file}.ndjson${query}`)).split("\n").slice(0, -1);
		expect(lines.map((line) => JSON.parse(line).id)).toEqual(ids);
	});

	it.each([
		// 23:59 on the 15th on Baker Island, and 00:00 on Kiritimati.
		["the last minute of a day in the far west", "2024-07-16T11:59:00Z"],
		["the first minute of a day in the far east", "2024-07-14T10:00:00Z"],
	])("has %s, on pages too", async (_, time) => {
		await ask();
		await store(1, 1);
		await env.DB.prepare("UPDATE submissions SET submitted_at = ?, day = '2024-07-15'")
			.bind(Date.parse(time))
			.run();
		const ids = async (query: string) => (await plain(query)).slice(1).map(([id]) => id);
		expect(await ids("?from=2024-07-15&to=2024-07-15")).toEqual(["r1"]);
		expect(await ids("?from=2024-07-16")).toEqual([]);
		expect(await ids("?to=2024-07-14")).toEqual([]);
		const path = "/newsroom/surveys/leserumfrage/responses?from=2024-07-15&to=2024-07-15";
		const Authorization = `Bearer ${env.NEWSROOM_TOKEN}`;
		expect(await (await request(path, { headers: { Authorization } })).text()).toContain("<dd");
	});

	it.each([
		["?from=yesterday", "from"],
		["?from=2024-07-16&to=2024-07-15", "to"],
		["?origin=a.example", "origin"],
		["?format=xlsx", "format"],
		["?limit=3", "limit"],
	])("%s is refused and names %s", async (query, field) => {
		await ask();
		const response = await newsroom("GET", `${file}.csv${query}`);
		expect(response.status).toBe(400);
		expect(await response.json()).toMatchObject({ errors: [{ field }] });
	});
});

describe("GET …/export.csv?format=excel", () => {
	const label = { de: "Wie viel?", en: "How much?" };
	const questions = [{ id: "sum", type: "number", decimals: 2, label }];

	it("has a byte order mark, semicolons, German numbers, and times in the time zone of the site", async () => {
		await ask({ title: label, questions });
		await store(1, 1);
		await env.DB.prepare(
			`UPDATE submissions SET answers = '{"sum":-3.5}', language = 'de', submitted_at = ?`,
		)
			.bind(Date.parse("2024-07-15T12:30:05.678Z"))
			.run();
		const response = await newsroom("GET", `${file}.csv?format=excel`);
		const bytes = new Uint8Array(await response.arrayBuffer());
		expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(new TextDecoder().decode(bytes)).toBe(
			"Kennung [id];Eingegangen (Europe/Berlin) [submitted_at];Von der Website [origin];Sprache [language];Wie viel? [sum]\r\n" +
				"r1;15.07.2024 14:30:05;;de;-3,5\r\n",
		);
	});

	it("has labels, yes and no, and German days, where the plain table has codes", async () => {
		const options = [{ value: "own", label: { de: "Eigentümerin", en: "Owner" } }];
		const asked = [
			{ id: "role", type: "single", label, options, other: { de: "Anderes", en: "Other" } },
			{ id: "several", type: "multiple", label, options },
			{ id: "happy", type: "yes_no", label },
			{ id: "agreed", type: "consent", version: "1", label },
			{ id: "since", type: "date", label },
		];
		await ask({ title: label, questions: asked });
		const answers = {
			role: "own",
			several: ["own"],
			happy: false,
			agreed: true,
			since: "2020-05-01",
		};
		await answer(answers);
		await answer({ role: "_other", "role.other": "Gast", several: [] });
		const cells = async (query: string, separator: string) =>
			cellsOf(await text(`${file}.csv${query}`), separator).map((row) => row.slice(4));
		const [, german, other] = await cells("?format=excel", ";");
		expect(german).toEqual(["Eigentümerin", "", "ja", "nein", "ja", "01.05.2020"]);
		expect(other).toEqual(["Anderes", "Gast", "", "", "", ""]);
		const [, english] = await cells("?format=excel&lang=en", ";");
		expect(english).toEqual(["Owner", "", "yes", "no", "yes", "01.05.2020"]);
		const [, codes] = await cells("", ",");
		expect(codes).toEqual(["own", "", "1", "0", "1", "2020-05-01"]);
	});

	it("has its header in the wanted language", async () => {
		await ask({ title: label, questions });
		const table = await text(`${file}.csv?format=excel&lang=en`);
		expect(table).toContain("From the website [origin];Language [language];How much? [sum]\r\n");
	});
});

describe("GET …/export.ndjson", () => {
	it("has a submission a line, as the API lists it", async () => {
		await ask();
		await answer({ comment: "=1+1\nund", topics: ["law"] });
		await answer({ quality: 2 });
		const lines = (await text(`${file}.ndjson`)).split("\n");
		expect(lines.pop()).toBe("");
		const listing = await newsroom("GET", "surveys/leserumfrage/responses");
		const { responses }: { responses: unknown[] } = await listing.json();
		expect(lines.map((line): unknown => JSON.parse(line))).toEqual(responses.reverse());
	});
});
