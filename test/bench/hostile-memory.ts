import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import type { Bundle } from "./build.ts";
import { DATABASE, database, OURS, ours, withDatabaseAt } from "./contestants.ts";
import { median } from "./figures.ts";
import { type HostileRequest, hostileRequests } from "./hostile-requests.ts";
import { mixedPaths } from "./memory.ts";
import type { Plan } from "./plan.ts";
import { residentBytes } from "./process-usage.ts";
import { progress } from "./progress.ts";
import { startRuntime } from "./runtime.ts";

/** What each run held after its requests, in resident bytes. */
export interface HostileMemory {
	hostile: number[];
	harmless: number[];
}

/** The harmless requests are for so many addresses, again and again. */
const HARMLESS_ADDRESSES = 100;
const RUNS = 3;

/** How much more the hostile runs held than the harmless ones, by their medians. */
export const moreBytes = ({ hostile, harmless }: HostileMemory) =>
	median(hostile) - median(harmless);

/** Sends hostile and harmless requests to fresh processes in turn; undefined where there is no /proc. */
export async function compareHostileMemory(
	plan: Plan,
	bundle: Bundle,
	folder: string,
): Promise<HostileMemory | undefined> {
	const data = join(folder, "data");
	const databaseRuntime = await startRuntime([database()], data);
	try {
		const service = withDatabaseAt(await databaseRuntime.urlOf(DATABASE), ours(bundle));
		const found: HostileMemory = { hostile: [], harmless: [] };
		for (let run = 0; run < RUNS; run++) {
			for (const kind of ["harmless", "hostile"] as const) {
				progress(
					`Memory after ${plan.hostileRequests} ${kind} requests, run ${run + 1} of ${RUNS}`,
				);
				const runtime = await startRuntime([service], join(folder, "other"));
				try {
					const base = await runtime.urlOf(OURS);
					const articles = plan.sizes.at(-1) ?? 0;
					const paths = await mixedPaths(base, articles, HARMLESS_ADDRESSES);
					const requests = {
						hostile: () => hostileRequests(plan.hostileRequests),
						harmless: () => again(paths, plan.hostileRequests),
					};
					await sendAll(base, requests[kind](), plan.connections);
					if (runtime.pid === undefined) return undefined;
					found[kind].push(residentBytes(runtime.pid));
				} finally {
					await runtime.stop();
				}
			}
		}
		return found;
	} finally {
		await databaseRuntime.stop();
	}
}

function again(paths: string[], count: number): HostileRequest[] {
	return Array.from({ length: count }, (_, index) => ({
		path: paths[index % paths.length] ?? "/",
	}));
}

/** Sends the requests as they are written, which fetch would not; throws at a 5xx. */
async function sendAll(base: URL, requests: HostileRequest[], connections: number): Promise<void> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const waiting = requests.values();
	const sender = async () => {
		for (const { path, headers = {} } of waiting) {
			const { hostname, port } = base;
			const request = get({ agent, hostname, port, path, headers });
			const [response]: IncomingMessage[] = await once(request, "response");
			await response?.resume().toArray();
			const status = response?.statusCode ?? 0;
			if (status >= 500) throw new Error(`${path.slice(0, 200)}: ${status}`);
		}
	};
	await Promise.all(Array.from({ length: connections }, sender));
	agent.destroy();
}
