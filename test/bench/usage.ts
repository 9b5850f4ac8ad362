import type { Findings, Result } from "./bench.ts";
import type { Meter } from "./prices.ts";

/** What is not measured but taken, and said beside the bill. */
export const ASSUMED = {
	/** Of all requests; the others are reads. */
	postShare: 0.001,
	/** Of the reads that reach the Worker: such as no isolate has in its memory. */
	rareShare: 0.05,
	/** Isolates that are up all month. */
	isolates: 100,
	/** Changes of anything public. */
	changesADay: 50,
	/** Addresses that every isolate makes anew after each change, each way of feed once. */
	popularAddresses: 200,
};

/** Of the reads: what people and feed readers ask for. */
export const READ_MIX = new Map([
	["feed 200", 0.05],
	["feed 304", 0.2],
	["article list", 0.05],
	["article", 0.1],
	["article page", 0.45],
	["front page", 0.15],
]);

const DAYS = 30;
const SECONDS = DAYS * 86_400;

/** What a month uses of each meter, out of the measured figures at the greatest size. */
export function monthOf(findings: Findings, requests: number, cached: number) {
	const { postShare, rareShare, isolates, changesADay, popularAddresses } = ASSUMED;
	const posts = requests * postShare;
	const reads = (requests - posts) * (1 - cached);
	const revisions = Math.min(reads, isolates * SECONDS);
	const afterChanges = isolates * changesADay * DAYS * popularAddresses;
	const made = Math.min(reads, reads * rareShare + afterChanges);
	const post = atGreatest(findings, "survey post");
	const use: Record<Meter, number> = {
		requests,
		cpuMs: cpuMs(findings, reads - made, made, posts),
		rowsRead: revisions + made * madeAnew(findings, "rowsRead") + posts * post.warm.rowsRead,
		rowsWritten: posts * post.warm.rowsWritten,
		storedGb: findings.databaseBytes / 1e9,
		kvReads: made * madeAnew(findings, "kvReads"),
		// The first isolate that finds a feed old puts the new one; at worst all do at once.
		kvWrites: Math.min(made, isolates * changesADay * DAYS) * feedWrites(findings),
	};
	return use;
}

function cpuMs(findings: Findings, warm: number, made: number, posts: number): number {
	const warmMicroseconds = mixed((name) => cpuOf(findings, name));
	// Out of the mixed load of the memory's measurement, in which most are made anew.
	const madeMicroseconds = findings.memory?.ours.cpuMicroseconds ?? Number.NaN;
	const post = cpuOf(findings, "survey post");
	return (warm * warmMicroseconds + made * madeMicroseconds + posts * post) / 1000;
}

function madeAnew(findings: Findings, count: "rowsRead" | "kvReads"): number {
	return mixed((name) => {
		const { cold, later } = atGreatest(findings, name);
		return cold[count] - later[count];
	});
}

function feedWrites(findings: Findings): number {
	return atGreatest(findings, "feed 200").cold.kvWrites;
}

function mixed(figureOf: (name: string) => number): number {
	return [...READ_MIX].reduce((sum, [name, part]) => sum + part * figureOf(name), 0);
}

function cpuOf(findings: Findings, name: string): number {
	return resultOf(findings, name).comparison.ours.cpuMicroseconds;
}

function atGreatest(findings: Findings, name: string) {
	return resultOf(findings, name).costs;
}

function resultOf({ results }: Findings, name: string): Result {
	const result = results.findLast(({ one }) => one.name === name);
	if (!result) throw new Error(`Nothing was measured of ${name}`);
	return result;
}
