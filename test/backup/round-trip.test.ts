import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import {
	backUp,
	describeDatabase,
	endRestore,
	readTables,
	storeBackup,
} from "../support/backup.ts";
import { renewStorage, useStorage } from "../support/storage.ts";

/** What exports lose: a literal backslash-n, line breaks of every kind, NUL, quotation marks, and long texts. */
const TEXT = `a\\n\n\r\n\u0000\u2028\u0085\t"'\\ä😀\u202e${"x".repeat(300)}`;
const BEYOND_JAVASCRIPT = "9007199254740993";
const SMALLEST = "-9223372036854775808";
const json = JSON.stringify(TEXT);

type Values = Record<string, string | null>;

/**
 * Two rows of each table, as odd as it takes them. What is not named here is TEXT, or an integer that
 * JavaScript cannot hold. A table that is missing here fails the test: give it two rows.
 */
const ROWS: Record<string, [Values, Values]> = {
	articles: [
		{ ...articleOf(1), image: null },
		{ ...articleOf(2), published_at: SMALLEST },
	],
	article_sources: [
		{ article_key: "1", format: "html" },
		{ article_key: "2", format: "markdown" },
	],
	article_texts: [{ article_key: "1" }, { article_key: "2", text: "" }],
	article_versions: [versionOf("1"), { ...versionOf("2"), member: null, name: null }],
	article_draft_words: [
		{ article_key: "1", listing_keys: "[]" },
		{ article_key: "2", listing_keys: "[]", text: "" },
	],
	article_drafts: [
		{ article_key: "1", effect: "silent" },
		{ article_key: "2", effect: null, correction: null, publish_at: null, input: "{}" },
	],
	translations: [
		{ article_key: "1", original_key: "2" },
		{ article_key: "2", original_key: "1" },
	],
	article_addresses: [
		{ slug: `1${TEXT}`, article_key: "1" },
		{ slug: `2${TEXT}`, article_key: "2" },
	],
	listings: [
		{ article_key: "1", published_at: "1000" },
		{ article_key: "2", published_at: "-1000", updated_at: SMALLEST },
	],
	channels: [{ listing_key: `1${TEXT}` }, { listing_key: `2${TEXT}`, newest_at: null }],
	channel_addresses: [{ listing_key: `1${TEXT}` }, { listing_key: `2${TEXT}` }],
	channel_renames: [{ former_key: `1${TEXT}` }, { former_key: `2${TEXT}` }],
	static_pages: [
		{ slug: `1${TEXT}`, format: "html" },
		{ slug: `2${TEXT}`, format: "markdown", footer: null },
	],
	curations: [
		{ listing_key: `1${TEXT}`, pinned: "[]", sections: "[]", lead: null },
		{ listing_key: `2${TEXT}`, pinned: json, sections: json },
	],
	sitemap_pages: [{ page: SMALLEST }, { page: BEYOND_JAVASCRIPT }],
	surveys: [surveyOf("1"), { ...surveyOf(BEYOND_JAVASCRIPT), opens_at: null, closed_by: null }],
	survey_drafts: [
		{ slug: `1${TEXT}`, provisional: `1${TEXT}`, draft: json },
		{ slug: `2${TEXT}`, provisional: null, base: null, draft: null },
	],
	erased_surveys: [{ survey_key: "1" }, { survey_key: BEYOND_JAVASCRIPT, finished_at: null }],
	submissions: [submissionOf("1"), { ...submissionOf(BEYOND_JAVASCRIPT), origin: null }],
	tallies: [
		{ survey_key: "1", day: "" },
		{ survey_key: BEYOND_JAVASCRIPT, total: SMALLEST },
	],
	public_results: [{ survey_key: "1" }, { survey_key: BEYOND_JAVASCRIPT }],
	people: [
		{ id: `1${TEXT}`, role: "editor" },
		{ id: `2${TEXT}`, role: "analyst", email: null },
	],
	webhook_targets: [
		{ id: `1${TEXT}`, events: "[]" },
		{ id: `2${TEXT}`, events: json, gone_at: null },
	],
	media: [
		{ media_key: "1", id: `1${TEXT}`, origin: `1${TEXT}` },
		{ media_key: BEYOND_JAVASCRIPT, id: `2${TEXT}`, origin: `2${TEXT}`, caption: null },
	],
	media_files: [{ media_key: "1" }, { media_key: BEYOND_JAVASCRIPT }],
	media_uses: [
		{ article_key: "1", media_key: "1" },
		{ article_key: "2", media_key: BEYOND_JAVASCRIPT, place: "draft" },
	],
	audit_entries: [
		{ entry_key: "1", target: null },
		{ entry_key: BEYOND_JAVASCRIPT, revision: null },
	],
	article_comments: [
		{ comment_key: "1", article_key: "1", kind: "approval", text: "" },
		{ comment_key: BEYOND_JAVASCRIPT, article_key: "2", kind: "comment" },
	],
	dead_letters: [
		{ id: `1${TEXT}`, dead_letter_key: "1" },
		{ id: `2${TEXT}`, body: "" },
	],
};

function articleOf(number: number): Values {
	const lists = { authors: "[]", topics: "[]", listing_keys: "[]", channels: "[]" };
	const unique = { article_key: `${number}`, id: `${number}${TEXT}`, slug: `${number}${TEXT}` };
	return { ...unique, ...lists, status: "withdrawn", revision: "7", details: `{"more":${json}}` };
}

function versionOf(number: string): Values {
	return { article_key: "1", number, effect: "important", format: "html", recalled_at: null };
}

function surveyOf(key: string): Values {
	const unique = { survey_key: key, slug: key + TEXT, definition: `{"title":${json}}` };
	return { ...unique, status: "closed", closed_by: "hand" };
}

function submissionOf(key: string): Values {
	const unique = { submission_key: key, id: key + TEXT, survey_key: "1", number: key };
	const flags = { caught: "1", marked: "1", hidden: "0" };
	const states = { turnstile: null, erased: null, erased_at: null, ...flags };
	return { ...unique, ...states, tally_entries: `[[${json},${json},3]]` };
}

async function insert(name: string, columns: { name: string; type: string }[], row: Values) {
	const values = columns.map((column) => {
		const usual = column.type === "INTEGER" ? BEYOND_JAVASCRIPT : TEXT;
		return row[column.name] === undefined ? usual : row[column.name];
	});
	const types = columns.map(({ type }, index) => `CAST(?${index + 1} AS ${type})`);
	await env.DB.prepare(`INSERT OR REPLACE INTO ${name} VALUES (${types.join(", ")})`)
		.bind(...values)
		.run();
}

/** Puts two odd rows into every table, and gives how many rows each has. */
async function fillTables(): Promise<Record<string, number>> {
	useStorage();
	const { tables } = await describeDatabase();
	for (const { name, columns } of tables) {
		const rows = ROWS[name];
		if (!rows) throw new Error(`Give ${name} two rows in ROWS, so that its backup is tested.`);
		for (const row of rows) await insert(name, columns, row);
	}
	const filled = (await describeDatabase()).tables;
	return Object.fromEntries(filled.map(({ name, rows }) => [name, rows]));
}

describe("a backup", () => {
	it("has every row of every table, byte for byte, after a restore too", async () => {
		const counts = await fillTables();
		const backup = await backUp();
		for (const [name, text] of backup.lines)
			expect([name, text.split("\n").length - 1]).toEqual([name, counts[name]]);
		expect(backup.counts).toEqual(counts);
		expect(Math.min(...Object.values(counts))).toBeGreaterThan(1);
		useStorage();
		await renewStorage();
		await storeBackup(backup);
		expect(await readTables()).toEqual(backup.lines);
		const { results } = await env.DB.prepare(
			"SELECT hex(title) AS title, CAST(updated_at AS TEXT) AS at FROM articles",
		).all();
		const title = Buffer.from(TEXT).toString("hex").toUpperCase();
		expect(results).toEqual([
			{ title, at: BEYOND_JAVASCRIPT },
			{ title, at: BEYOND_JAVASCRIPT },
		]);
		await endRestore(backup);
	});

	it("has blobs, empty ones and missing ones", async () => {
		const make =
			"CREATE TABLE media_test (name TEXT, number INTEGER, bytes BLOB, PRIMARY KEY (name, number)) STRICT, WITHOUT ROWID";
		const rows = "INSERT INTO media_test VALUES (?, 1, x'00ff0a'), (?, 2, x''), ('', 3, NULL)";
		useStorage();
		await env.DB.prepare(make).run();
		await env.DB.prepare(rows).bind(TEXT, TEXT).run();
		const backup = await backUp();
		expect(backup.lines.get("media_test")).toBe(
			`["",3,null]\n[${json},1,"00FF0A"]\n[${json},2,""]\n`,
		);
		useStorage();
		await renewStorage();
		await env.DB.prepare(make).run();
		await storeBackup(backup);
		const { results } = await env.DB.prepare(
			"SELECT number, typeof(bytes) AS type, hex(bytes) AS bytes FROM media_test ORDER BY number",
		).all();
		expect(results).toEqual([
			{ number: 1, type: "blob", bytes: "00FF0A" },
			{ number: 2, type: "blob", bytes: "" },
			{ number: 3, type: "null", bytes: "" },
		]);
	});

	it("has a row of nearly 2 MB, which as JSON would be larger than D1 takes", async () => {
		useStorage();
		const [body] = ['"\n'.repeat(950_000)];
		await env.DB.prepare("INSERT INTO dead_letters VALUES (1, 'a', ?, 1), (2, 'b', '', 2)")
			.bind(body)
			.run();
		const backup = await backUp();
		useStorage();
		await renewStorage();
		await storeBackup(backup);
		expect(await env.DB.prepare("SELECT body FROM dead_letters").first("body")).toBe(body);
	});
});
