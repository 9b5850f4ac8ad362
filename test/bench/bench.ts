import { join } from "node:path";
import { type Bundle, build } from "./build.ts";
import type { Case } from "./cases.ts";
import { COUNTING, counting, OURS, ours } from "./contestants.ts";
import { type Costs, costsOf } from "./costs.ts";
import { fill, migrate } from "./fill.ts";
import { compareMemory, type MemoryComparison } from "./memory-comparison.ts";
import { openSurvey, publish } from "./newsroom.ts";
import type { Plan } from "./plan.ts";
import { progress } from "./progress.ts";
import { startReferences, targetOf } from "./references.ts";
import { report } from "./report.ts";
import { type Comparison, compare } from "./rounds.ts";
import { type Runtime, startRuntime } from "./runtime.ts";

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
	memory: MemoryComparison[];
	databaseBytes: number;
}

/** Runs all there is to run, and tells it as text. */
export async function bench(plan: Plan, folder: string): Promise<string> {
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
			results.push(...(await resultsAt(plan, runtime, size, join(folder, `bare-${size}`))));
		}
		databaseBytes = (await d1.prepare("SELECT 1").run()).meta.size_after;
	} finally {
		await runtime.stop();
	}
	const findings = { plan, bundle, results, memory: [], databaseBytes };
	return plan.memoryRequests === 0 ? report(findings) : withMemory(findings, folder);
}

// What has been found is told even if this breaks, the longest part of the run.
async function withMemory(findings: Findings, folder: string): Promise<string> {
	const memory = await compareMemory(findings.plan, findings.bundle, folder).catch((error) => {
		console.log(`\n${report(findings)}\n`);
		throw error;
	});
	return report({ ...findings, memory });
}

async function resultsAt(plan: Plan, runtime: Runtime, articles: number, folder: string) {
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
			results.push({ articles, one, costs: found, comparison });
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
