import { join } from "node:path";
import { measureBackup } from "./backup.ts";
import { backupReport } from "./backup-report.ts";
import { type Bundle, build } from "./build.ts";
import type { Case } from "./cases.ts";
import { coldTimes } from "./cold-time.ts";
import { COUNTING, counting, OURS, ours } from "./contestants.ts";
import { type Costs, costsOf } from "./costs.ts";
import { exportReport } from "./export-memory.ts";
import { fill, migrate } from "./fill.ts";
import { compareHostileMemory, type HostileMemory } from "./hostile-memory.ts";
import { NEWSROOM_ARTICLES } from "./measured.ts";
import { compareMemory, type MemoryComparison } from "./memory-comparison.ts";
import { openSurvey, publish } from "./newsroom.ts";
import { newsroomReports } from "./newsroom-reports.ts";
import type { Plan } from "./plan.ts";
import { processorReport } from "./processor-report.ts";
import { progress } from "./progress.ts";
import { startReferences, targetOf } from "./references.ts";
import { renderingTimes } from "./rendering-time.ts";
import { requestReport, serviceReport } from "./report.ts";
import { type Comparison, compare } from "./rounds.ts";
import { type Runtime, startRuntime } from "./runtime.ts";
import { ratioLine } from "./verdicts.ts";

/** What one case did at one size. */
export interface Result {
	articles: number;
	one: Case;
	costs: Costs;
	comparison: Comparison;
}

/** Everything that a run has found. */
export interface Findings {
	plan: Plan;
	bundle: Bundle;
	results: Result[];
	/** Undefined if it was not to be measured, or cannot be. */
	memory: MemoryComparison | undefined;
	/** Undefined for the same reasons. */
	hostileMemory: HostileMemory | undefined;
	databaseBytes: number;
}

type Tell = (text: string) => void;

/** Runs all there is to run, and tells what it finds as it is found: a whole run takes half an hour. */
export async function bench(plan: Plan, folder: string, tell: Tell): Promise<void> {
	progress("Building the Worker");
	const bundle = await build(join(folder, "bundle"));
	const data = join(folder, "data");
	const runtime = await startRuntime([ours(bundle), counting(bundle)], data);
	const results: Result[] = [];
	let databaseBytes = 0;
	try {
		const d1 = await runtime.database("DB", OURS);
		await migrate(d1);
		await openSurvey(await runtime.urlOf(OURS));
		await publish(await runtime.urlOf(OURS));
		for (const [index, size] of plan.sizes.entries()) {
			await fill(d1, plan.sizes[index - 1] ?? 0, size);
			const measured = { base: await runtime.urlOf(OURS), d1, pid: runtime.pid };
			for (const name of size === NEWSROOM_ARTICLES ? plan.newsroom : [])
				tell((await newsroomReports[name]?.(measured)) ?? "");
			results.push(...(await resultsAt(plan, runtime, size, join(folder, `bare-${size}`), tell)));
		}
		databaseBytes = (await d1.prepare("SELECT 1").run()).meta.size_after;
	} finally {
		await runtime.stop();
	}
	if (results.length > 0) tell(requestReport(plan, results));
	const isMeasured = plan.memoryRequests > 0;
	const memory = isMeasured ? await compareMemory(plan, bundle, folder) : undefined;
	const isAttacked = plan.hostileRequests > 0;
	const hostileMemory = isAttacked ? await compareHostileMemory(plan, bundle, folder) : undefined;
	if (plan.coldRounds > 0) {
		tell(processorReport(renderingTimes(), await coldTimes(plan, bundle, folder)));
	}
	if (plan.backup) {
		tell(backupReport(plan.backup, await measureBackup(plan.backup, bundle, folder)));
	}
	if (plan.exports) tell(await exportReport(bundle, folder));
	tell(serviceReport({ plan, bundle, results, memory, hostileMemory, databaseBytes }));
}

async function resultsAt(
	plan: Plan,
	runtime: Runtime,
	articles: number,
	folder: string,
	tell: Tell,
): Promise<Result[]> {
	if (plan.cases.length === 0) return [];
	const countingUrl = await runtime.urlOf(COUNTING);
	const costs = new Map<Case, Costs>();
	for (const one of plan.cases) {
		progress(`${articles} articles: counting ${one.name}`);
		costs.set(one, await costsOf(countingUrl, one));
	}
	const references = await startReferences(await runtime.urlOf(OURS), folder);
	try {
		const results: Result[] = [];
		for (const [one, found] of costs) {
			const comparison = await compareAt(plan, runtime, references, one, articles);
			const result = { articles, one, costs: found, comparison };
			tell(ratioLine(result));
			results.push(result);
		}
		return results;
	} finally {
		await references.stop();
	}
}

async function compareAt(
	plan: Plan,
	runtime: Runtime,
	references: Runtime,
	one: Case,
	articles: number,
): Promise<Comparison> {
	const target = await targetOf(await runtime.urlOf(OURS), one);
	const url = new URL(one.path, await references.urlOf(one.name));
	return compare(
		plan,
		{ target, pid: runtime.pid },
		{ target: { ...target, url }, pid: references.pid },
		(round) => progress(`${articles} articles: ${one.name}, round ${round} of ${plan.rounds}`),
	);
}
