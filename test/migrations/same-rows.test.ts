import { describe, expect, it } from "vitest";
import { LEFT_OUT_TABLES } from "../../src/backup/backup-scope.ts";

const files = import.meta.glob<string>("../../migrations/*.sql", {
	query: "?raw",
	import: "default",
	eager: true,
});
/** No backup is older than the first four: what these make is in every backup. */
const BASELINE = /\/000[1-4]_/;
const later = Object.entries(files)
	.filter(([path]) => !BASELINE.test(path))
	.map(([path, text]) => ({ name: path.replace(/^.*\//, ""), text }));

/** Functions and keywords of SQLite whose result is another one at the next time. */
const CHANCE =
	/\b(?:random|randomblob|current_(?:time|date|timestamp)|now|unixepoch|julianday|strftime|datetime|last_insert_rowid)\b/i;
const leftOut = Object.keys(LEFT_OUT_TABLES);
const WRITES_LEFT_OUT = new RegExp(
	`^(?:UPDATE|INSERT(?: OR \\w+)? INTO|CREATE TABLE) (?:${leftOut.join("|")})\\b`,
	"i",
);
/** Words that no migration may have. Of the counter, the manifest has the revision and its time. */
const LEFT_OUT = new RegExp(
	`\\b(?:${leftOut.filter((name) => name !== "publication").join("|")}|epoch|restoring_since)\\b`,
	"i",
);

/** Says what would make other rows from the same rows of a backup: "UPDATE articles …". */
function chanceIn(text: string): string[] {
	const statements = text
		.replace(/^--.*$/gm, "")
		.split(/;\n/)
		.map((statement) => statement.trim().replace(/\s+/g, " "))
		// What a trigger or a view does is done later, to rows of a service.
		.filter((statement) => !/^CREATE (?:TRIGGER|VIEW|VIRTUAL)\b/i.test(statement));
	return statements.filter((statement) => {
		if (WRITES_LEFT_OUT.test(statement)) return false;
		const isAltered = /^ALTER TABLE publication\b/i.test(statement);
		const readsLeftOut = /\bSELECT\b/i.test(statement) && LEFT_OUT.test(statement);
		return (CHANCE.test(statement) && !isAltered) || readsLeftOut;
	});
}

// An older backup gets the later migrations on the operator's machine, perhaps twice.
describe("a migration makes the same rows of the same rows:", () => {
	it.each(later)("$name", ({ text }) => {
		expect(chanceIn(text)).toEqual([]);
	});
});

describe("chanceIn", () => {
	it.each([
		["UPDATE publication SET epoch = lower(hex(randomblob(8)));\n"],
		["-- now\nUPDATE articles SET details = '{}';\n"],
		["INSERT INTO outcomes SELECT 'clock', '', unixepoch() FROM articles;\n"],
		["INSERT INTO notes SELECT slug, revision, changed_at FROM articles, publication;\n"],
		["CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET b = unixepoch(); END;\n"],
	])("accepts %j", (text) => {
		expect(chanceIn(text)).toEqual([]);
	});

	it.each([
		["UPDATE articles SET id = lower(hex(randomblob(16)));\n"],
		["CREATE TABLE notes (\n  made_at INTEGER NOT NULL DEFAULT (unixepoch() * 1000)\n) STRICT;\n"],
		["ALTER TABLE surveys ADD COLUMN made_at TEXT DEFAULT CURRENT_TIMESTAMP;\n"],
		["INSERT INTO notes SELECT strftime('%s', 'now') FROM articles;\n"],
		["INSERT INTO notes\nSELECT article_words.text FROM articles, article_words;\n"],
		["UPDATE articles SET details = (SELECT epoch FROM publication);\n"],
	])("finds it in %j", (text) => {
		expect(chanceIn(text)).toHaveLength(1);
	});
});
