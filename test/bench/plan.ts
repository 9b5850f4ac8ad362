import { parseArgs } from "node:util";
import type { BackupSize } from "./backup.ts";
import { type Case, cases } from "./cases.ts";
import { NEWSROOM_ARTICLES } from "./measured.ts";
import { newsroomReports } from "./newsroom-reports.ts";

/** How much one run measures. */
export interface Plan {
	/** Numbers of articles, ascending: the database grows from one to the next. */
	sizes: number[];
	rounds: number;
	roundSeconds: number;
	warmUpSeconds: number;
	connections: number;
	/** As many as the stated number says: the bare Worker comes to its plateau after tens of thousands. */
	memoryRequests: number;
	memoryUrls: number;
	/** Of requests that nobody means well, and of as many harmless ones. */
	hostileRequests: number;
	cases: Case[];
	/** Names of what is measured of the newsroom, at 10,000 articles. */
	newsroom: string[];
	/** Undefined if backups are not measured. */
	backup: BackupSize | undefined;
	/** True if the export of 100,000 submissions is measured. */
	exports: boolean;
	/** Rounds of cold invocations whose processor time is measured; none are if it is 0. */
	coldRounds: number;
}

const FULL: Plan = {
	sizes: [1000, 10_000, 100_000],
	rounds: 31,
	roundSeconds: 0.4,
	warmUpSeconds: 1,
	connections: 32,
	memoryRequests: 100_000,
	memoryUrls: 10_000,
	hostileRequests: 2000,
	cases,
	newsroom: Object.keys(newsroomReports),
	backup: { articles: 10_000, submissions: 50_000 },
	coldRounds: 9,
	exports: true,
};

const QUICK: Plan = {
	...FULL,
	sizes: [1000, 10_000],
	rounds: 5,
	roundSeconds: 0.6,
	coldRounds: 3,
};

const MEMORY = "memory";
const HOSTILE = "hostile";
const BACKUP = "backup";
const CPU = "cpu";
const EXPORT = "export";
const NEWSROOM = Object.keys(newsroomReports);
const PARTS = [MEMORY, HOSTILE, BACKUP, CPU, EXPORT, ...NEWSROOM];

/**
 * Reads `--quick`, `--articles 1000,100000`, `--connections 1` and `--only` with the name of a case, or
 * “memory” or “hostile” for the memory after mixed or hostile requests, “backup”, “cpu” for the
 * processor time of cold invocations, “export” for a workbook of 100,000 submissions, “board” for the newsroom's
 * list of articles, “batch” for many articles in one request, or “survey” for results of 100,000 submissions;
 * throws at anything else.
 */
export function planOf(parameters: string[]): Plan {
	const options = {
		quick: { type: "boolean" },
		articles: { type: "string" },
		connections: { type: "string" },
		only: { type: "string" },
	} as const;
	const { quick, articles, connections, only } = parseArgs({ args: parameters, options }).values;
	const plan = quick ? QUICK : FULL;
	return {
		...plan,
		...(articles !== undefined && { sizes: sizesIn(articles) }),
		...(connections !== undefined && { connections: connectionsIn(connections) }),
		...(only !== undefined && partsOf(only)),
	};
}

function partsOf(only: string): Partial<Plan> {
	return {
		cases: PARTS.includes(only) ? [] : [caseNamed(only)],
		...(only !== MEMORY && { memoryRequests: 0 }),
		...(only !== HOSTILE && { hostileRequests: 0 }),
		...(only !== BACKUP && { backup: undefined }),
		...(only !== CPU && { coldRounds: 0 }),
		exports: only === EXPORT,
		newsroom: NEWSROOM.filter((name) => name === only),
		...([BACKUP, CPU, EXPORT].includes(only) && { sizes: [] }),
		...(NEWSROOM.includes(only) && { sizes: [NEWSROOM_ARTICLES] }),
	};
}

function caseNamed(name: string): Case {
	const named = cases.find((one) => one.name === name);
	if (named) return named;
	const names = [...cases.map((one) => one.name), ...PARTS];
	throw new Error(`--only takes one of ${names.join(", ")}`);
}

function connectionsIn(text: string): number {
	const connections = Number(text);
	if (Number.isInteger(connections) && connections >= 1 && connections <= 256) return connections;
	throw new Error("--connections takes a number from 1 to 256");
}

function sizesIn(text: string): number[] {
	const sizes = text.split(",").map(Number);
	if (sizes.some((size) => !Number.isInteger(size) || size < 100 || size > 1_000_000)) {
		throw new Error("--articles takes numbers from 100 to 1000000, such as 1000,100000");
	}
	return sizes.sort((a, b) => a - b);
}
