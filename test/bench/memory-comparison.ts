import { join } from "node:path";
import type { Bundle } from "./build.ts";
import { bareAnswer, bareReads, OURS, ours } from "./contestants.ts";
import { type MemoryUse, memoryAfterLoad, mixedPaths } from "./memory.ts";
import type { Plan } from "./plan.ts";
import { progress } from "./progress.ts";
import { startRuntime, type WorkerOptions } from "./runtime.ts";

export interface MemoryComparison {
	ours: MemoryUse;
	bare: MemoryUse;
	/** The bare Worker with one read a request: Miniflare's D1 lives in the process that is measured. */
	bareReads: MemoryUse;
}

/** The same mixed load on fresh processes, one after the other; undefined where there is no /proc. */
export async function compareMemory(
	plan: Plan,
	bundle: Bundle,
	folder: string,
): Promise<MemoryComparison | undefined> {
	const data = join(folder, "data");
	const service = [ours(bundle)];
	const runtime = await startRuntime(service, data);
	const base = await runtime.urlOf(OURS);
	const prepare = async () => ({
		paths: await mixedPaths(base, plan.sizes.at(-1) ?? 0, plan.memoryUrls),
		body: await (await fetch(new URL("/articles/meldung-7", base))).text(),
	});
	const { paths, body } = await prepare().finally(runtime.stop);
	const answer = { status: 200, headers: [], body };
	const use = (workers: WorkerOptions[]) => useOf(plan, workers, data, paths);
	const oursUse = await use(service);
	const bareUse = await use([bareAnswer("bare", answer)]);
	const readsUse = await use([bareReads("bare, one read", answer)]);
	return oursUse && bareUse && readsUse && { ours: oursUse, bare: bareUse, bareReads: readsUse };
}

async function useOf(plan: Plan, workers: WorkerOptions[], folder: string, paths: string[]) {
	const name = workers[0]?.name ?? "";
	progress(`Memory of ${name}: ${plan.memoryRequests} requests over ${paths.length} addresses`);
	const runtime = await startRuntime(workers, folder);
	return memoryAfterLoad(plan, runtime, name, paths).finally(runtime.stop);
}
