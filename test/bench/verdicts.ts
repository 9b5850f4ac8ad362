import type { Findings, Result } from "./bench.ts";
import type { Costs } from "./costs.ts";
import { shown } from "./figures.ts";
import { moreBytes } from "./hostile-memory.ts";

const MIB = 1024 * 1024;
const MOST_MORE_MEMORY = 64 * MIB;
/** What hostile requests may make the service keep, above what harmless ones do. */
const MOST_HOSTILE_MEMORY = 32 * MIB;
const MOST_GZIP_BYTES = 300 * 1024;
/** Workers may take a second to start; a tenth of it leaves room for slower machines. */
const MOST_STARTUP_MS = 100;

/** Whether a number is met; undefined if it was not measured. */
export interface Verdict {
	what: string;
	isMet: boolean | undefined;
	found: string;
}

/** Whether one kind of request meets its share of the bare Worker's, as a line. */
export const ratioLine = (result: Result) => verdictLine(ratioVerdict(result));

/** Whether the rows that are read hang on nothing but the page, a line each. */
export const rowLines = (results: Result[]) => rowVerdicts(results).map(verdictLine).join("\n");

/** Whether memory and bundle are small enough, a line each. */
export const serviceLines = (findings: Findings) =>
	[...memoryVerdicts(findings), ...hostileVerdicts(findings), ...bundleVerdicts(findings)]
		.map(verdictLine)
		.join("\n");

export const verdictLine = ({ what, isMet, found }: Verdict) =>
	`${wordFor(isMet)} ${what}: ${found}`;

function wordFor(isMet: boolean | undefined): string {
	if (isMet === undefined) return "not measured";
	return isMet ? "met         " : "MISSED      ";
}

function ratioVerdict({ one, articles, comparison }: Result): Verdict {
	const { ratio, spread } = comparison;
	const ends = spread.map((end) => shown(end, 2)).join("–");
	return {
		what: `${one.name}, ${shown(articles)} articles, at least ${one.leastRatio} of the bare Worker`,
		isMet: ratio >= one.leastRatio,
		found: `${shown(ratio, 3)} (rounds ${ends})`,
	};
}

function rowVerdicts(results: Result[]): Verdict[] {
	const names = [...new Set(results.map(({ one }) => one.name))];
	return names.flatMap((name) => {
		const mine = results.filter(({ one }) => one.name === name);
		return [
			sameRows(name, mine),
			...(name === "survey post" ? [] : [fewRows(mine), warmRows(mine)]),
		];
	});
}

function sameRows(name: string, mine: Result[]): Verdict {
	const rows = mine.map(({ costs }) => costs.cold.rowsRead);
	const what = `${name} reads the same rows at every size`;
	return { what, isMet: new Set(rows).size === 1, found: rows.join(", ") };
}

function fewRows(mine: Result[]): Verdict {
	const [name, limit] = [mine[0]?.one.name, mine[0]?.one.mostRows ?? 0];
	const rows = Math.max(...mine.map(({ costs }) => pageRows(costs)));
	const what = `${name} made anew reads at most ${limit} rows beside the revision's one`;
	return { what, isMet: rows <= limit, found: shown(rows) };
}

function warmRows(mine: Result[]): Verdict {
	const warm = Math.max(...mine.map(({ costs }) => costs.warm.rowsRead));
	const later = Math.max(...mine.map(({ costs }) => costs.later.rowsRead));
	const what = `${mine[0]?.one.name} when warm reads no row, and one when a second is over`;
	return { what, isMet: warm === 0 && later <= 1, found: `${warm}, ${later}` };
}

/** Without the one that tells the revision. */
function pageRows({ cold, later }: Costs): number {
	return cold.rowsRead - later.rowsRead;
}

const NOT_MEASURED = "there is no /proc but on Linux";

function memoryVerdicts({ memory, plan }: Findings): Verdict[] {
	if (plan.memoryRequests === 0) return [];
	const most = `at most ${MOST_MORE_MEMORY / MIB} MiB above the bare Worker's`;
	const what = `memory after ${shown(plan.memoryRequests)} mixed requests ${most}`;
	if (!memory) return [{ what, isMet: undefined, found: NOT_MEASURED }];
	const { ours, bare, addresses } = memory;
	const more = ours.after - bare.after;
	const [moreMib, oursMib, bareMib] = [more, ours.after, bare.after].map((one) => shown(one / MIB));
	const found = `${moreMib} MiB (${oursMib} against ${bareMib}), over ${shown(addresses)} addresses`;
	return [{ what, isMet: more <= MOST_MORE_MEMORY, found }];
}

function hostileVerdicts({ hostileMemory, plan }: Findings): Verdict[] {
	if (plan.hostileRequests === 0) return [];
	const most = `at most ${MOST_HOSTILE_MEMORY / MIB} MiB above as many harmless ones`;
	const what = `memory after ${shown(plan.hostileRequests)} hostile requests ${most}`;
	if (!hostileMemory) return [{ what, isMet: undefined, found: NOT_MEASURED }];
	const more = moreBytes(hostileMemory);
	const { hostile, harmless } = hostileMemory;
	const [ours, theirs] = [hostile, harmless].map((runs) => runs.map(inMib).join(", "));
	const found = `${inMib(more)} MiB (${ours} against ${theirs})`;
	return [{ what, isMet: more <= MOST_HOSTILE_MEMORY, found }];
}

const inMib = (bytes: number) => shown(bytes / MIB);

function bundleVerdicts({ bundle }: Findings): Verdict[] {
	const { gzipBytes, startupMs } = bundle;
	return [
		{
			what: `the bundle takes at most ${MOST_GZIP_BYTES / 1024} KiB, gzipped`,
			isMet: gzipBytes <= MOST_GZIP_BYTES,
			found: `${shown(gzipBytes / 1024)} KiB`,
		},
		{
			what: `the start takes at most ${MOST_STARTUP_MS} ms of CPU (wrangler check startup)`,
			isMet: startupMs === undefined ? undefined : startupMs <= MOST_STARTUP_MS,
			found: `${startupMs ?? "nothing said"} ms`,
		},
	];
}
