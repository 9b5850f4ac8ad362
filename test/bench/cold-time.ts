import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Bundle } from "./build.ts";
import { type ColdCase, coldArticles, coldCases } from "./cold-cases.ts";
import { COLD, cold, DATABASE, database, withDatabaseAt } from "./contestants.ts";
import { migrate } from "./fill.ts";
import { openSurvey } from "./newsroom.ts";
import type { Plan } from "./plan.ts";
import { canMeasure, cpuSeconds } from "./process-usage.ts";
import { progress } from "./progress.ts";
import { startRuntime, type WorkerOptions } from "./runtime.ts";
import type { Mode } from "./workers/cold.ts";

/** Processor time of workerd for one invocation, in ms: HTTP and the calls of D1 included, D1 itself in another process. */
export interface ColdTime {
	one: ColdCase;
	/** The means of the rounds, ascending: the machine's other work makes some of them greater. */
	rounds: number[];
	/** Those of a Worker that only asks D1 the same by the bare client, and sends the same bytes. */
	bare: number[];
	/** Of the first of a new isolate, whose code is not compiled yet; ascending. */
	first: number[];
}

const REQUESTS_A_ROUND = 20;
const NEW_ISOLATES = 3;
/** Work in the background goes on after the response. */
const AFTERMATH_MS = 40;

/** Measures each case; undefined where there is no /proc. */
export async function coldTimes(
	plan: Plan,
	bundle: Bundle,
	folder: string,
): Promise<ColdTime[] | undefined> {
	if (!canMeasure) return undefined;
	const databaseRuntime = await startRuntime([database()], join(folder, "cold"));
	try {
		const d1 = await databaseRuntime.database("DB", DATABASE);
		await migrate(d1);
		const service = withDatabaseAt(await databaseRuntime.urlOf(DATABASE), cold(bundle));
		const raise = () => d1.prepare("UPDATE publication SET revision = revision + 1").run();
		const rounds = await warmRounds(plan, service, join(folder, "other"), raise);
		const times: ColdTime[] = [];
		for (const one of coldCases) {
			const first: number[] = [];
			progress(`Processor time: the first ${one.name} of a new isolate`);
			for (let run = 0; run < NEW_ISOLATES; run++) {
				first.push(await firstTime(service, join(folder, "other"), one, run));
			}
			const { ours = [], bare = [] } = rounds.get(one) ?? {};
			times.push({ one, rounds: ours, bare, first: first.sort((a, b) => a - b) });
		}
		return times;
	} finally {
		await databaseRuntime.stop();
	}
}

interface Rounds {
	ours: number[];
	bare: number[];
}

async function warmRounds(
	plan: Plan,
	service: WorkerOptions,
	folder: string,
	raise: () => Promise<unknown>,
): Promise<Map<ColdCase, Rounds>> {
	const runtime = await startRuntime([service], folder);
	try {
		const base = await runtime.urlOf(COLD);
		await openSurvey(base);
		progress("Processor time: publishing the articles");
		for (const { path, init } of coldArticles) await send(base, path, init);
		const found = new Map<ColdCase, Rounds>(coldCases.map((one) => [one, { ours: [], bare: [] }]));
		const meanOf = async (one: ColdCase, round: number, mode?: Mode) => {
			const used = await secondsOf(runtime.pid, one, async () => {
				for (let number = 0; number < REQUESTS_A_ROUND; number++) {
					await raise();
					await ask(base, one, round * REQUESTS_A_ROUND + number, mode);
				}
			});
			return (used * 1000) / REQUESTS_A_ROUND;
		};
		// In turn, so that whatever drifts hits all. The first round compiles the code.
		for (let round = 0; round <= plan.coldRounds; round++) {
			for (const [one, { ours, bare }] of found) {
				progress(`Processor time: ${one.name}, round ${round} of ${plan.coldRounds}`);
				const mean = await meanOf(one, round);
				if (round === 0) {
					await raise();
					await secondsOf(runtime.pid, one, () => ask(base, one, REQUESTS_A_ROUND, "record"));
				}
				const bareMean = await meanOf(one, round, "bare");
				if (round === 0) continue;
				ours.push(mean);
				bare.push(bareMean);
			}
		}
		for (const { ours, bare } of found.values()) {
			for (const means of [ours, bare]) means.sort((a, b) => a - b);
		}
		return found;
	} finally {
		await runtime.stop();
	}
}

async function firstTime(service: WorkerOptions, folder: string, one: ColdCase, run: number) {
	const runtime = await startRuntime([service], folder);
	try {
		const base = await runtime.urlOf(COLD);
		// Starts the isolate, which is no part of the invocation.
		await (await fetch(new URL("/healthz", base))).bytes();
		return (await secondsOf(runtime.pid, one, () => ask(base, one, 1 + run))) * 1000;
	} finally {
		await runtime.stop();
	}
}

/** Returns the processor time of a task and of what it leaves for the background. */
async function secondsOf(
	pid: number | undefined,
	{ aftermathMs = AFTERMATH_MS }: ColdCase,
	task: () => Promise<void>,
): Promise<number> {
	if (pid === undefined) return Number.NaN;
	const before = cpuSeconds(pid);
	await task();
	await wait(aftermathMs);
	return cpuSeconds(pid) - before;
}

async function ask(base: URL, one: ColdCase, number: number, mode?: Mode): Promise<void> {
	const request = one.request?.(number) ?? {};
	const headers = { ...request.headers, ...(mode && { "Bench-Mode": mode }) };
	const status = await send(base, one.path, { ...request, headers });
	// The first PUT of all makes the article.
	if (status !== one.status && status !== 201) throw new Error(`${one.path}: ${status}`);
}

async function send(base: URL, path: string, init: RequestInit): Promise<number> {
	const response = await fetch(new URL(path, base), { redirect: "manual", ...init });
	const text = await response.text();
	if (response.status >= 400) throw new Error(`${path}: ${response.status} ${text}`);
	return response.status;
}
