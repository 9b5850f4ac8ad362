import { join } from "node:path";
import type { Bundle } from "./build.ts";
import { answerOf, articlePage } from "./cases.ts";
import { bareAnswer, DATABASE, database, OURS, ours, withDatabaseAt } from "./contestants.ts";
import { type MemoryUse, memoryAfterLoad, mixedPaths } from "./memory.ts";
import type { Plan } from "./plan.ts";
import { progress } from "./progress.ts";
import { startRuntime, type WorkerOptions } from "./runtime.ts";

export interface MemoryComparison {
	ours: MemoryUse;
	bare: MemoryUse;
	/** How many different ones were asked for. */
	addresses: number;
}

/** The same mixed load on fresh processes, one after the other, D1 in another; undefined where there is no /proc. */
export async function compareMemory(
	plan: Plan,
	bundle: Bundle,
	folder: string,
): Promise<MemoryComparison | undefined> {
	const data = join(folder, "data");
	const databaseRuntime = await startRuntime([database()], data);
	try {
		const service = withDatabaseAt(await databaseRuntime.urlOf(DATABASE), ours(bundle));
		const { paths, answer } = await mixOf(plan, service, data);
		const use = (worker: WorkerOptions) => useOf(plan, worker, join(folder, "other"), paths);
		const oursUse = await use(service);
		const bareUse = await use(bareAnswer("bare", answer));
		return oursUse && bareUse && { ours: oursUse, bare: bareUse, addresses: paths.length };
	} finally {
		await databaseRuntime.stop();
	}
}

/** Addresses, and what the bare Worker says at all of them: the bytes of an article's page. */
async function mixOf(plan: Plan, service: WorkerOptions, folder: string) {
	const runtime = await startRuntime([service], folder);
	try {
		const base = await runtime.urlOf(OURS);
		const paths = await mixedPaths(base, plan.sizes.at(-1) ?? 0, plan.memoryUrls);
		return { paths, answer: await answerOf(base, articlePage, null) };
	} finally {
		await runtime.stop();
	}
}

async function useOf(plan: Plan, worker: WorkerOptions, folder: string, paths: string[]) {
	progress(
		`Memory of ${worker.name}: ${plan.memoryRequests} requests over ${paths.length} addresses`,
	);
	const runtime = await startRuntime([worker], folder);
	return memoryAfterLoad(plan, runtime, worker.name, paths).finally(runtime.stop);
}
