import { answerOf, type Case, cases, etagOf, formBody, headersOf } from "./cases.ts";
import { bareAnswer, bareInsert } from "./contestants.ts";
import type { LoadTarget } from "./load.ts";
import { type Runtime, startRuntime, type WorkerOptions } from "./runtime.ts";

/** One row by its key, with what a submission holds. */
const TABLE = `CREATE TABLE IF NOT EXISTS submissions (
	submission_key INTEGER PRIMARY KEY,
	survey_key INTEGER NOT NULL,
	id TEXT NOT NULL,
	submitted_at INTEGER NOT NULL,
	origin TEXT,
	answers TEXT NOT NULL
) STRICT`;

/** Starts a bare Worker for each case, which says what ours says now. */
export async function startReferences(ours: URL, folder: string): Promise<Runtime> {
	const workers: WorkerOptions[] = [];
	for (const one of cases) workers.push(await referenceFor(ours, one));
	const runtime = await startRuntime(workers, folder);
	const post = cases.find(({ method }) => method === "POST");
	if (post) await (await runtime.database("DB", post.name)).prepare(TABLE).run();
	for (const one of cases) await checkSame(ours, await runtime.urlOf(one.name), one);
	return runtime;
}

/** What a case asks of a Worker. */
export async function targetOf(base: URL, one: Case): Promise<LoadTarget> {
	const { method, path, status } = one;
	const etag = one.isRevalidation ? await etagOf(base, one) : null;
	const headers = headersOf(one, etag);
	const target = { url: new URL(path, base), method, headers, status };
	return method === "POST" ? { ...target, body: formBody } : target;
}

async function referenceFor(ours: URL, one: Case): Promise<WorkerOptions> {
	const answer = await currentAnswer(ours, one);
	return one.method === "POST" ? bareInsert(one.name, answer) : bareAnswer(one.name, answer);
}

async function currentAnswer(base: URL, one: Case) {
	return answerOf(base, one, one.isRevalidation ? await etagOf(base, one) : null);
}

// A reference that said less would be too fast.
async function checkSame(ours: URL, bare: URL, one: Case): Promise<void> {
	const wanted = await currentAnswer(ours, one);
	const found = await answerOf(bare, one, null);
	const sizeOf = ({ body, headers }: typeof wanted) =>
		one.method === "POST" ? body?.length : JSON.stringify([body, headers]);
	if (sizeOf(wanted) !== sizeOf(found)) {
		throw new Error(`${one.name}: the bare Worker does not answer as ours does`);
	}
}
