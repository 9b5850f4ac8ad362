import { join } from "node:path";
import type { Bundle } from "./build.ts";
import {
	bareAnswer,
	bareReads,
	DATABASE,
	database,
	OURS,
	ours,
	withDatabaseAt,
} from "./contestants.ts";
import { type MemoryUse, memoryAfterLoad, mixedPaths } from "./memory.ts";
import type { Plan } from "./plan.ts";
import { progress } from "./progress.ts";
import { startRuntime, type WorkerOptions } from "./runtime.ts";

export interface MemoryComparison {
	/** How often V8 collects what is no longer used. */
	collecting: string;
	ours: MemoryUse;
	bare: MemoryUse;
	/** The bare Worker with one read of D1 a request. */
	bareReads: MemoryUse;
}

/**
 * V8 lets a young generation grow to three times 16 MiB before it collects, and native memory hangs on
 * what it does not collect: under a load that is most of a process. Collected often, it shows what is kept.
 */
const WAYS: [collecting: string, flags: string][] = [
	["collected as V8 likes", ""],
	["collected often", "--max-semi-space-size=1"],
];

/** The same mixed load on fresh processes, one after the other, D1 in another; none where there is no /proc. */
export async function compareMemory(
	plan: Plan,
	bundle: Bundle,
	folder: string,
): Promise<MemoryComparison[]> {
	const data = join(folder, "data");
	const databaseRuntime = await startRuntime([database()], data);
	try {
		const address = await databaseRuntime.urlOf(DATABASE);
		const service = withDatabaseAt(address, ours(bundle));
		const { paths, body } = await mixOf(plan, service, data);
		const answer = { status: 200, headers: [], body };
		const reads = withDatabaseAt(address, bareReads("bare, one read", answer));
		const comparisons: MemoryComparison[] = [];
		for (const [collecting, flags] of WAYS) {
			const use = (worker: WorkerOptions) =>
				useOf(plan, worker, join(folder, "other"), paths, flags);
			const oursUse = await use(service);
			const bareUse = await use(bareAnswer("bare", answer));
			const readsUse = await use(reads);
			if (oursUse && bareUse && readsUse)
				comparisons.push({ collecting, ours: oursUse, bare: bareUse, bareReads: readsUse });
		}
		return comparisons;
	} finally {
		await databaseRuntime.stop();
	}
}

async function mixOf(plan: Plan, service: WorkerOptions, folder: string) {
	const runtime = await startRuntime([service], folder);
	try {
		const base = await runtime.urlOf(OURS);
		const paths = await mixedPaths(base, plan.sizes.at(-1) ?? 0, plan.memoryUrls);
		const page = await fetch(new URL("/articles/meldung-7", base));
		return { paths, body: await page.text() };
	} finally {
		await runtime.stop();
	}
}

async function useOf(
	plan: Plan,
	worker: WorkerOptions,
	folder: string,
	paths: string[],
	flags: string,
) {
	progress(
		`Memory of ${worker.name}: ${plan.memoryRequests} requests over ${paths.length} addresses`,
	);
	const runtime = await startRuntime([worker], folder, flags);
	return memoryAfterLoad(plan, runtime, worker.name, paths).finally(runtime.stop);
}
