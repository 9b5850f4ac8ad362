import { availableParallelism, loadavg } from "node:os";
import type { Findings, Result } from "./bench.ts";
import { billOf } from "./bill.ts";
import { cases } from "./cases.ts";
import { shown, table } from "./figures.ts";
import type { Plan } from "./plan.ts";
import { rowLines, serviceLines } from "./verdicts.ts";
import type { Counts } from "./workers/counting.ts";

type Column = [name: string, cellOf: (result: Result) => string];

const COLUMNS: Column[] = [
	["Request", ({ one }) => one.name],
	["Articles", ({ articles }) => shown(articles)],
	["Requests/s", ({ comparison }) => shown(comparison.ours.perSecond)],
	["Bare", ({ comparison }) => shown(comparison.bare.perSecond)],
	["Ratio", ({ comparison }) => shown(comparison.ratio, 2)],
	["Rounds", ({ comparison }) => comparison.spread.map((end) => shown(end, 2)).join("–")],
	["p50 ms", ({ comparison }) => shown(comparison.ours.p50, 1)],
	["p99 ms", ({ comparison }) => shown(comparison.ours.p99, 1)],
	["CPU µs", ({ comparison }) => shown(comparison.ours.cpuMicroseconds)],
	["Bare", ({ comparison }) => shown(comparison.bare.cpuMicroseconds)],
	["Rows read", counted("rowsRead")],
	["Written", counted("rowsWritten")],
	["KV reads", counted("kvReads")],
	["KV writes", counted("kvWrites")],
];

/** What the kinds of request have cost, with the verdicts that need all of them. */
export function requestReport(plan: Plan, results: Result[]): string {
	const rows = results.map((result) => COLUMNS.map(([, cellOf]) => cellOf(result)));
	const names = COLUMNS.map(([name]) => name);
	const { rounds, roundSeconds, connections } = plan;
	return [
		"",
		`Medians of ${rounds} rounds of ${roundSeconds} s in turn with the bare Worker, ` +
			`${connections} connections. Rows and KV for one request:`,
		"after a change / the next / one more when a second is over.",
		busyness(),
		"",
		table(names, rows),
		"",
		rowLines(results),
	].join("\n");
}

/** What the service takes as a whole, and what a month of it would cost. */
export function serviceReport(findings: Findings): string {
	return [
		serviceLines(findings),
		// The bill mixes all kinds of requests.
		...(findings.plan.cases.length === cases.length ? ["", billOf(findings)] : []),
	].join("\n");
}

function counted(count: keyof Counts) {
	return ({ costs: { cold, warm, later } }: Result) =>
		[cold, warm, later].map((counts) => counts[count]).join(" / ");
}

// What others do at the same time halves or doubles a round: the ratios say little then.
function busyness(): string {
	const [, , average = 0] = loadavg();
	const cores = availableParallelism();
	return `Load of the machine over 15 minutes: ${shown(average, 1)} of ${cores} processors.`;
}
