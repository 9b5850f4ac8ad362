import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import checksums from "../../../migrations/checksums.json";
import { BackupClient } from "../../../src/cli/backup/backup-client.ts";
import { readManifest } from "../../../src/cli/backup/backup-folder.ts";
import { MIGRATIONS_FOLDER } from "../../../src/cli/backup/migration-checksums.ts";
import { Progress } from "../../../src/cli/backup/progress.ts";
import { upgradeBackup, withUpgraded } from "../../../src/cli/backup/upgrade-backup.ts";
import { localToken } from "../../../src/cli/dev-vars.ts";
import {
	freePort,
	killService,
	type Service,
	startService,
} from "../../browser/service-process.ts";
import { databaseOf, tablesOf, writeBackup } from "../../support/older-backup.ts";
import { endOf, startCli } from "./run-cli.ts";

const START_MS = 90_000;
const BASELINE = 4;
/** What later migrations give to a row of `submissions`: number, caught, marked, hidden, note, note_by, note_at, erasure_reason, erased_by. */
const ADDED = [null, 0, 0, 0, null, null, null, null, null];
/** Parents first, as the routes of the service list them. */
const BASELINE_TABLES = [
	...["articles", "article_sources", "article_texts", "channels", "dead_letters", "listings"],
	...["sitemap_pages", "surveys", "submissions", "tallies", "translations"],
];

let folder = "";
const services: Service[] = [];

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "randnotiz-upgrade-test-"));
});

afterAll(async () => {
	for (const service of services) killService(service, "SIGKILL");
	await rm(folder, { recursive: true, force: true });
});

const FIRST = `CREATE TABLE publication (id INTEGER PRIMARY KEY, revision INTEGER NOT NULL, changed_at INTEGER NOT NULL) STRICT;
INSERT INTO publication VALUES (1, 0, 0);
CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL, picture BLOB) STRICT;
CREATE TABLE sums (id INTEGER PRIMARY KEY, people INTEGER NOT NULL) STRICT;
INSERT INTO sums VALUES (1, 0);
CREATE TRIGGER counted AFTER INSERT ON people BEGIN UPDATE sums SET people = people + 1; END;
`;
const SECOND = `ALTER TABLE people ADD COLUMN caught INTEGER NOT NULL DEFAULT 0;
ALTER TABLE people ADD COLUMN note TEXT;
CREATE TABLE names (id INTEGER PRIMARY KEY REFERENCES people, digits TEXT NOT NULL, revision INTEGER NOT NULL) STRICT;
INSERT INTO names SELECT people.id, hex(name), revision FROM people, publication;
UPDATE people SET note = 'large' WHERE id > 5;
INSERT INTO people (id, name) VALUES (7, 'Added');
DROP TABLE sums;
CREATE TABLE totals (id INTEGER PRIMARY KEY, people INTEGER NOT NULL) STRICT;
INSERT INTO totals SELECT 1, count(*) FROM people;
`;

/** Texts that exports lose. */
const ODD = "é\u0000\\n\n\u2028";

const people = (...more: string[]) => ({
	name: "people",
	columns: [
		{ name: "id", type: "INTEGER" },
		{ name: "name", type: "TEXT" },
		{ name: "picture", type: "BLOB" },
		...more.map((name) => ({ name, type: name === "caught" ? "INTEGER" : "TEXT" })),
	],
	key: ["id"],
});

describe("the upgrade of an older backup", () => {
	it("does to its rows whatever the later migrations do", async () => {
		const migrations = join(folder, "migrations");
		await mkdir(migrations);
		await writeFile(join(migrations, "0001_first.sql"), FIRST);
		await writeFile(join(migrations, "0002_second.sql"), SECOND);
		const odd = JSON.stringify(ODD);
		const database = await databaseOf(migrations, ["0001_first.sql"]);
		// The counter is not what the trigger makes of it: rows are stored as they are.
		const insert = database.prepare("INSERT INTO people VALUES (1, 'Ada', NULL), (?, ?, x'00ff')");
		insert.run(9_007_199_254_740_993n, ODD);
		database.exec("UPDATE sums SET people = 40");
		const source = join(folder, "first");
		const manifest = await writeBackup(database, ["0001_first.sql"], source, ["people", "sums"]);
		const text = await readFile(join(source, "people.ndjson"), "utf8");
		expect(text).toBe(`[1,"Ada",null]\n["9007199254740993",${odd},"00FF"]\n`);
		const integer = (name: string) => ({ name, type: "INTEGER" });
		const names = {
			name: "names",
			columns: [integer("id"), { name: "digits", type: "TEXT" }, integer("revision")],
			key: ["id"],
		};
		const totals = { name: "totals", columns: [integer("id"), integer("people")], key: ["id"] };
		const service = {
			migrations: ["0001_first.sql", "0002_second.sql"],
			tables: [people("caught", "note"), names, totals],
		};
		const into = await mkdtemp(join(folder, "into-"));
		const upgraded = await upgradeBackup(
			{ folder: source, manifest },
			["0002_second.sql"],
			service,
			into,
			migrations,
		);
		const fileOf = (name: string) => readFile(join(into, `${name}.ndjson`), "utf8");
		expect(await fileOf("people")).toBe(
			`[1,"Ada",null,0,null]\n[7,"Added",null,0,null]\n["9007199254740993",${odd},"00FF",0,"large"]\n`,
		);
		expect(await fileOf("names")).toBe(
			`[1,"416461",7]\n["9007199254740993","${Buffer.from(ODD).toString("hex").toUpperCase()}",7]\n`,
		);
		expect(await fileOf("totals")).toBe("[1,3]\n");
		expect(upgraded.manifest.tables.map(({ name, rows }) => [name, rows])).toEqual([
			["people", 3],
			["names", 2],
			["totals", 1],
		]);
		expect(await readFile(join(source, "people.ndjson"), "utf8")).toBe(text);
	});
});

describe("a backup that does not fit to the service", () => {
	const [first = "", second = ""] = Object.keys(checksums);

	it.each<[string, string[], string[], string]>([
		["is newer", [first, second], [first], `${second} is not applied there. Upgrade the service`],
		[
			"is of a version that is not here",
			[first],
			[first, "9999_more.sql"],
			"9999_more.sql, which is not here",
		],
	])("is refused with a sentence: %s", async (_, made, applied, sentence) => {
		const service = { site: { url: "", title: "" }, migrations: applied, tables: [], left_out: {} };
		const dir = await mkdtemp(join(folder, "other-"));
		const database = await databaseOf(MIGRATIONS_FOLDER, []);
		const manifest = await writeBackup(database, made, join(dir, "backup"), []);
		const use = () => Promise.reject(new Error("It was restored."));
		const restored = withUpgraded({ folder: dir, manifest }, service, new Progress(), use);
		await expect(restored).rejects.toThrow(sentence);
	});
});

describe("npm run restore of a backup of the first version", () => {
	it("brings it to the version of the service, and compares all of it", {
		timeout: 3 * START_MS,
	}, async () => {
		const all = (await readdir(MIGRATIONS_FOLDER)).filter((name) => name.endsWith(".sql")).sort();
		const migrations = all.slice(0, BASELINE);
		const database = await databaseOf(MIGRATIONS_FOLDER, migrations);
		database.exec(await readFile(join(import.meta.dirname, "baseline.sql"), "utf8"));
		expect(BASELINE_TABLES.toSorted()).toEqual(tablesOf(database).sort());
		const dir = join(folder, "baseline");
		await writeBackup(database, migrations, dir, BASELINE_TABLES);

		const port = await freePort();
		services.push(await startService(port, join(folder, "service"), "--empty"));
		const url = `http://localhost:${port}`;
		const run = (name: "backup" | "restore", place: string) =>
			endOf(startCli(name, [place, "--url", url], process.env));
		const restored = await run("restore", dir);
		expect(restored).toEqual({ code: 0, output: expect.stringContaining("byte for byte") });
		expect(restored.output).toContain(
			`The backup is of an older version: ${all[BASELINE]} to ${all.at(-1)} will be applied to it`,
		);
		const after = join(folder, "after");
		expect(await run("backup", after)).toMatchObject({ code: 0 });
		const rowsOf = async (place: string, name: string): Promise<unknown[][]> =>
			(await readFile(join(place, `${name}.ndjson`), "utf8"))
				.split("\n")
				.filter((line) => line !== "")
				.map((line) => JSON.parse(line));
		const changed = ["articles", "submissions", "surveys"];
		for (const name of BASELINE_TABLES.filter((table) => !changed.includes(table)))
			expect([name, await rowsOf(after, name)]).toEqual([name, await rowsOf(dir, name)]);
		const submissions = await rowsOf(dir, "submissions");
		expect(await rowsOf(after, "submissions")).toEqual(
			submissions.map((row) => [...row, ...ADDED]),
		);
		expect(await rowsOf(after, "tallies")).not.toEqual([]);
		const { migrations: applied } = await readManifest(after);
		expect(Object.keys(applied).sort()).toEqual(all);

		expect(await (await fetch(`${url}/articles/kran`)).text()).toContain("Er dreht sich");
		expect(await (await fetch(`${url}/api/articles?q=deich`)).json()).toMatchObject({
			articles: [{ slug: "deich" }],
		});
		expect((await fetch(`${url}/articles/entwurf`)).status).toBe(404);
		expect((await fetch(`${url}/topics/hafen/atom.xml`)).status).toBe(200);
		const client = new BackupClient(url, localToken(), new AbortController().signal);
		const results = await client.send("GET", "api/surveys/umfrage/results");
		expect(await results.json()).toMatchObject({ responses: 2 });
	});
});
