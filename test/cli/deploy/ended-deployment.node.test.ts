import { afterEach, describe, expect, it } from "vitest";
import { type Account, emptyAccount } from "../../support/cloudflare-account.ts";
import { DeploymentBench, type Run, stateOf } from "../../support/deployment.ts";

const benches: DeploymentBench[] = [];
afterEach(async () => {
	for (const bench of benches.splice(0)) await bench.platform.stop();
});

const tokenOf = ({ workers }: Account) => workers.randnotiz?.secrets.NEWSROOM_TOKEN;

/** Nothing but a domain. */
const nothing = async () => emptyAccount();

/** What an older version has left: fewer migrations, one queue less, on workers.dev. */
async function older() {
	const account = emptyAccount();
	const bench = await started(account);
	await bench.run();
	for (const database of account.databases) database.migrations?.splice(1);
	account.queues.splice(2, 1);
	account.domains = [];
	for (const worker of Object.values(account.workers)) worker.workersDev = true;
	return account;
}

async function started(account = emptyAccount()): Promise<DeploymentBench> {
	const bench = await new DeploymentBench(account).start();
	benches.push(bench);
	return bench;
}

/** Ends everything from one request on, as if the program had been killed there. */
function killAt(bench: DeploymentBench, number: number, isDone: boolean): void {
	const before = bench.platform.seen.length;
	bench.platform.fault = (_, seen) => {
		if (seen - before < number) return undefined;
		return isDone && seen - before === number ? "drop after" : "drop";
	};
}

function expectOneToken(bench: DeploymentBench, runs: Run[]): void {
	expect(tokenOf(bench.account)).toBe(runs.flatMap(({ shown }) => shown).at(-1)?.token);
	for (const { shown } of runs) expect(new Set(shown.map((one) => one.token)).size).toBeLessThan(2);
}

describe.each([
	{ from: "nothing", account: nothing },
	{ from: "an older version", account: older },
])("a deployment from $from that is killed", ({ from, account }) => {
	it("at any request, before or after it was done, and run again ends the same", async () => {
		const start = await account();
		const whole = await started(structuredClone(start));
		expect((await whole.run()).error).toBeUndefined();
		const expected = stateOf(whole.account);
		const requests = [...whole.platform.seen];
		expect(requests.filter(({ method }) => method !== "GET").length).toBeGreaterThan(10);

		const kills = requests.flatMap(({ method }, index) =>
			(method === "GET" ? [false] : [false, true]).map((isDone) => ({ number: index + 1, isDone })),
		);
		for (const { number, isDone } of kills) {
			const bench = await started(structuredClone(start));
			const place = `killed ${isDone ? "after" : "at"} request ${number} of ${requests.length}`;
			killAt(bench, number, isDone);
			const killed = await bench.run();
			expect(killed.error, place).toBeDefined();
			bench.platform.fault = undefined;
			const again = await bench.run();
			expect(again.error, place).toBeUndefined();
			expect(stateOf(bench.account), place).toEqual(expected);
			if (from === "nothing") expectOneToken(bench, [killed, again]);
			else expect(tokenOf(bench.account), place).toBe(tokenOf(start));
			await bench.platform.stop();
		}
	}, 60_000);
});
