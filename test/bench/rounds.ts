import { median, quantile } from "./figures.ts";
import { type LoadTarget, load, type Round } from "./load.ts";
import type { Plan } from "./plan.ts";
import { canMeasure, cpuSeconds } from "./process-usage.ts";

/** A target, and the process whose processor time the load is. */
export interface Contestant {
	target: LoadTarget;
	pid: number | undefined;
}

/** Medians over the rounds. */
export interface Side {
	perSecond: number;
	p50: number;
	p99: number;
	/** Processor time of workerd for a request: all of it, the reading of HTTP too. */
	cpuMicroseconds: number;
}

export interface Comparison {
	ours: Side;
	bare: Side;
	/**
	 * Of our requests to the bare Worker's: the median over the pairs of rounds. Large bodies are fast or
	 * three times slower for a whole round, on either side: medians of the sides would take one from each.
	 */
	ratio: number;
	/** The least and the greatest ratio of a round to the one beside it. */
	spread: [number, number];
}

type Measured = Round & { cpuMicroseconds: number };

/** Loads both in turn, round after round, so that whatever drifts hits both. */
export async function compare(
	plan: Plan,
	ours: Contestant,
	bare: Contestant,
	onRound: (round: number) => void,
): Promise<Comparison> {
	const rounds: { ours: Measured; bare: Measured }[] = [];
	for (const one of [ours, bare]) await load(one.target, plan.connections, plan.warmUpSeconds);
	for (let round = 1; round <= plan.rounds; round++) {
		onRound(round);
		rounds.push({ ours: await measured(plan, ours), bare: await measured(plan, bare) });
	}
	const ratios = rounds.map((one) => one.ours.perSecond / one.bare.perSecond);
	return {
		ours: sideOf(rounds.map((one) => one.ours)),
		bare: sideOf(rounds.map((one) => one.bare)),
		ratio: median(ratios),
		spread: [Math.min(...ratios), Math.max(...ratios)],
	};
}

async function measured(plan: Plan, { target, pid }: Contestant): Promise<Measured> {
	const before = cpuOf(pid);
	const round = await load(target, plan.connections, plan.roundSeconds);
	return { ...round, cpuMicroseconds: ((cpuOf(pid) - before) * 1e6) / round.requests };
}

function cpuOf(pid: number | undefined): number {
	return canMeasure && pid !== undefined ? cpuSeconds(pid) : Number.NaN;
}

function sideOf(rounds: Measured[]): Side {
	return {
		perSecond: median(rounds.map(({ perSecond }) => perSecond)),
		p50: median(rounds.map(({ latencies }) => quantile(latencies, 0.5))),
		p99: median(rounds.map(({ latencies }) => quantile(latencies, 0.99))),
		cpuMicroseconds: median(rounds.map(({ cpuMicroseconds }) => cpuMicroseconds)),
	};
}
