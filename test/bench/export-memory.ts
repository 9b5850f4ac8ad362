import { join } from "node:path";
import type { Bundle } from "./build.ts";
import { SURVEY } from "./cases.ts";
import { DATABASE, database, NEWSROOM_TOKEN, OURS, ours, withDatabaseAt } from "./contestants.ts";
import { shown } from "./figures.ts";
import { migrate } from "./fill.ts";
import { openSurvey } from "./newsroom.ts";
import { cpuSeconds, residentBytes } from "./process-usage.ts";
import { progress } from "./progress.ts";
import { startRuntime } from "./runtime.ts";
import { verdictLine } from "./verdicts.ts";

const SUBMISSIONS = 100_000;
const A_BATCH = 10_000;
const MEBIBYTE = 1_048_576;
/** What Cloudflare gives an isolate. Here V8 has no such limit, so that what is resident is garbage for the most part. */
const MOST_BYTES = 128 * MEBIBYTE;
const SAMPLE_MS = 50;

const INSERT = `WITH RECURSIVE n(i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
	INSERT INTO submissions (survey_key, id, submitted_at, origin, language, answers, tally_entries, day)
	SELECT (SELECT survey_key FROM surveys WHERE slug = ?3), 'r' || CAST(i AS INTEGER), i * 1000,
		'https://news.example', 'de', json_object('role', 'tenant', 'topics', json_array('law', 'energy'),
		'quality', CAST(i AS INTEGER) % 5 + 1, 'comment', 'Mehr Karten und mehr aus dem Quartier, bitte: ' || hex(randomblob(40))),
		'[]', '1970-01-01' FROM n`;

/** Exports 100,000 submissions as a workbook from a process that has no database in it, and returns a line about it. */
export async function exportReport(bundle: Bundle, folder: string): Promise<string> {
	const data = await startRuntime([database()], join(folder, "export"));
	try {
		const d1 = await data.database("DB", DATABASE);
		await migrate(d1);
		const service = withDatabaseAt(await data.urlOf(DATABASE), ours(bundle));
		const runtime = await startRuntime([service], join(folder, "export-service"));
		try {
			const base = await runtime.urlOf(OURS);
			await openSurvey(base);
			await fillSubmissions(d1);
			return await measure(base, runtime.pid);
		} finally {
			await runtime.stop();
		}
	} finally {
		await data.stop();
	}
}

async function fillSubmissions(d1: D1Database): Promise<void> {
	for (let done = 0; done < SUBMISSIONS; done += A_BATCH) {
		progress(`Submissions: ${shown(done)} of ${shown(SUBMISSIONS)}`);
		await d1
			.prepare(INSERT)
			.bind(done + 1, done + A_BATCH, SURVEY)
			.run();
	}
}

async function measure(base: URL, pid: number | undefined): Promise<string> {
	progress(`Exporting ${shown(SUBMISSIONS)} submissions`);
	const address = new URL(`/newsroom/api/surveys/${SURVEY}/export.xlsx`, base);
	// The code is read and compiled before.
	await download(new URL("?to=1969-01-01", address));
	const [before, begin] = pid === undefined ? [0, 0] : [residentBytes(pid), cpuSeconds(pid)];
	let most = before;
	const sampling = setInterval(() => {
		if (pid !== undefined) most = Math.max(most, residentBytes(pid));
	}, SAMPLE_MS);
	const from = performance.now();
	const bytes = await download(address);
	const seconds = (performance.now() - from) / 1000;
	clearInterval(sampling);
	const cpu = pid === undefined ? Number.NaN : cpuSeconds(pid) - begin;
	return verdictLine({
		what: `${shown(SUBMISSIONS)} submissions as a workbook, ${MOST_BYTES / MEBIBYTE} MiB more resident memory at most`,
		isMet: pid === undefined ? undefined : most - before <= MOST_BYTES,
		found: `${shown((most - before) / MEBIBYTE)} MiB, ${shown(seconds, 1)} s, processor ${shown(cpu, 1)} s, file ${shown(bytes / MEBIBYTE, 1)} MiB`,
	});
}

async function download(url: URL): Promise<number> {
	const response = await fetch(url, { headers: { Authorization: `Bearer ${NEWSROOM_TOKEN}` } });
	if (response.status !== 200 || !response.body) throw new Error(`${url}: ${response.status}`);
	let bytes = 0;
	for await (const part of response.body) bytes += part.length;
	return bytes;
}
