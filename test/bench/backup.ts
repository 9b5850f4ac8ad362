import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Bundle, ROOT } from "./build.ts";
import { SURVEY, slugOf } from "./cases.ts";
import { NEWSROOM_TOKEN, OURS, ours } from "./contestants.ts";
import { quantile } from "./figures.ts";
import { fill, migrate } from "./fill.ts";
import { loadSteadily, type Round } from "./load.ts";
import { openSurvey, publish } from "./newsroom.ts";
import { residentBytes } from "./process-usage.ts";
import { progress } from "./progress.ts";
import { type Runtime, startRuntime } from "./runtime.ts";

/** How much is backed up. */
export interface BackupSize {
	articles: number;
	submissions: number;
}

interface ProgramUse {
	seconds: number;
	/** The most that the program held in memory. */
	bytes: number;
}

export interface BackupFindings {
	backup: ProgramUse;
	restore: ProgramUse;
	/** Of readers, without a backup and during one. */
	p99: { before: number; meanwhile: number };
}

const READS_A_SECOND = 100;
const ROUND_SECONDS = 2;
const ROUNDS_BEFORE = 5;
const MEMORY_EVERY_MS = 50;
const SUBMISSIONS_A_BATCH = 5000;
const SUBMISSIONS = `INSERT INTO submissions (survey_key, id, submitted_at, day, origin, answers, language, tally_entries)
	SELECT survey_key, lower(hex(randomblob(16))), 1700000000000 + row.value, '2026-10-' || (10 + row.value % 20),
		'https://news.example', ?2, 'de', ?3
	FROM surveys, (SELECT value FROM json_each(?1)) AS row WHERE slug = '${SURVEY}'`;
const ANSWERS = { role: "owner", topics: ["energy"], quality: 4, comment: "Mehr aus der Region" };
const ENTRIES = [
	["_submissions", ""],
	...[
		["role", ""],
		["role", "owner"],
		["topics", ""],
		["topics", "energy"],
	],
	...[
		["quality", "", 4],
		["quality", "4"],
		["comment", ""],
	],
];

/** Backs up a service while readers read, and restores it into another. */
export async function measureBackup(
	size: BackupSize,
	bundle: Bundle,
	folder: string,
): Promise<BackupFindings> {
	const dir = join(folder, "backup");
	const source = await startRuntime([ours(bundle)], join(folder, "source"));
	const measured = await fillAndBackUp(size, source, dir).finally(source.stop);
	progress("Restoring the backup");
	const target = await startRuntime([ours(bundle)], join(folder, "target"));
	try {
		await migrateAsDeployed(target);
		return { ...measured, restore: await run("restore", dir, target) };
	} finally {
		await target.stop();
	}
}

async function fillAndBackUp({ articles, submissions }: BackupSize, source: Runtime, dir: string) {
	const url = await source.urlOf(OURS);
	await fillService({ articles, submissions }, source);
	const paths = Array.from({ length: articles }, (_, index) => `/articles/${slugOf(index + 1)}`);
	const read = () => loadSteadily(url, paths, READS_A_SECOND, ROUND_SECONDS);
	progress("Reading without a backup");
	const before: Round[] = [];
	for (let round = 0; round < ROUNDS_BEFORE; round++) before.push(await read());
	progress("Reading during a backup");
	let isDone = false;
	const backup = run("backup", dir, source).finally(() => {
		isDone = true;
	});
	const meanwhile: Round[] = [];
	while (!isDone) meanwhile.push(await read());
	return { backup: await backup, p99: { before: p99Of(before), meanwhile: p99Of(meanwhile) } };
}

async function fillService({ articles, submissions }: BackupSize, source: Runtime): Promise<void> {
	const url = await source.urlOf(OURS);
	const d1 = await migrateAsDeployed(source);
	await openSurvey(url);
	await publish(url);
	await fill(d1, 0, articles);
	for (let done = 0; done < submissions; done += SUBMISSIONS_A_BATCH) {
		const numbers = Array.from({ length: SUBMISSIONS_A_BATCH }, (_, index) => done + index);
		const values = [numbers, ANSWERS, ENTRIES].map((value) => JSON.stringify(value));
		await d1
			.prepare(SUBMISSIONS)
			.bind(...values)
			.run();
	}
}

/** The tables, and what wrangler notes of the migrations. */
async function migrateAsDeployed(runtime: Runtime): Promise<D1Database> {
	const d1 = await runtime.database("DB", OURS);
	await migrate(d1);
	const names = (await readdir(join(ROOT, "migrations"))).filter((name) => name.endsWith(".sql"));
	await d1.batch([
		d1.prepare("CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY, name TEXT)"),
		...names
			.sort()
			.map((name) => d1.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name)),
	]);
	return d1;
}

async function run(name: "backup" | "restore", dir: string, runtime: Runtime): Promise<ProgramUse> {
	const url = (await runtime.urlOf(OURS)).origin;
	const start = performance.now();
	const file = join(ROOT, `src/cli/backup/${name}.ts`);
	const program = spawn(process.execPath, [file, dir, "--url", url], {
		stdio: ["ignore", "ignore", "inherit"],
		env: { ...process.env, NEWSROOM_TOKEN },
	});
	let bytes = 0;
	const timer = setInterval(() => {
		if (program.pid !== undefined) bytes = Math.max(bytes, residentBytes(program.pid) || 0);
	}, MEMORY_EVERY_MS);
	const [code] = await once(program, "close");
	clearInterval(timer);
	if (code !== 0) throw new Error(`${name} ended with ${code}`);
	return { seconds: (performance.now() - start) / 1000, bytes };
}

function p99Of(rounds: Round[]): number {
	const all = rounds.flatMap(({ latencies }) => [...latencies]);
	return quantile(
		all.sort((a, b) => a - b),
		0.99,
	);
}
