import type { Findings } from "./bench.ts";
import { shown, table } from "./figures.ts";
import { charge, type Meter, PRICES_AS_OF, prices, SUBSCRIPTION } from "./prices.ts";
import { ASSUMED, monthOf, READ_MIX } from "./usage.ts";

const VOLUMES = [1e6, 100e6, 10e9];
const CACHED = [0, 0.9];
const METERS: Meter[] = [
	"requests",
	"cpuMs",
	"rowsRead",
	"rowsWritten",
	"storedGb",
	"kvReads",
	"kvWrites",
];
const HEAD = [
	"Requests a month",
	"By Workers Cache",
	"Requests $",
	"CPU $",
	"Rows read $",
	"Rows written $",
	"Storage $",
	"KV reads $",
	"KV writes $",
	"Sum $",
];

/** A month's bill as the measured figures, the prices and the assumptions make it. */
export function billOf(findings: Findings): string {
	const rows = VOLUMES.flatMap((requests) =>
		CACHED.map((cached) => billRow(findings, requests, cached)),
	);
	return [
		"A month's bill: a computation, not a measurement.",
		"",
		table(HEAD, rows),
		"",
		...assumptions(),
		...used(findings),
		...priceLines(),
	].join("\n");
}

function billRow(findings: Findings, requests: number, cached: number): string[] {
	const use = monthOf(findings, requests, cached);
	const charges = METERS.map((meter) => charge(meter, use[meter]));
	const sum = SUBSCRIPTION.dollars + charges.reduce((total, one) => total + one, 0);
	const share = `${cached * 100} %`;
	return [shown(requests), share, ...[...charges, sum].map((one) => shown(one, 2))];
}

function assumptions(): string[] {
	const { postShare, rareShare, isolates, changesADay, popularAddresses } = ASSUMED;
	const mix = [...READ_MIX].map(([name, part]) => `${name} ${shown(part * 100)} %`).join(", ");
	return [
		`Assumed: ${postShare * 100} % survey posts, the others reads (${mix});`,
		`  of the reads that reach the Worker ${rareShare * 100} % found in no memory; ${isolates} isolates,`,
		`  each of which reads the revision once a second and after each of ${changesADay} changes a day`,
		`  makes ${popularAddresses} addresses anew. CPU is workerd's here, HTTP and the local D1 included.`,
		"  Not in it: the storage of responses, the queue (only used when D1 fails), logs, and what KV keeps for",
		"  when D1 fails: some seven writes a change.",
	];
}

/** The working, for one row, so that the others can be followed. */
function used(findings: Findings): string[] {
	const use = monthOf(findings, 100e6, 0);
	const parts = METERS.map(
		(meter) => `${meter} ${shown(use[meter], meter === "storedGb" ? 2 : 0)}`,
	);
	return [`Used at 100 M requests, 0 % from the cache: ${parts.join(", ")}.`];
}

function priceLines(): string[] {
	const lines = METERS.map((meter) => {
		const { included, dollars, per, source } = prices[meter];
		return `- ${meter}: ${shown(included)} included, then $${dollars} per ${shown(per)} (${source})`;
	});
	return [
		`Prices as of ${PRICES_AS_OF}: $${SUBSCRIPTION.dollars} for the plan; charged is max(0, used − included):`,
		...lines,
		"  A hit in Workers Cache is charged as a request without CPU time.",
	];
}
