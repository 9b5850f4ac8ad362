import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import * as v from "valibot";
import { startWrangler } from "../wrangler.ts";

const START_SECONDS = 120;
const END_SECONDS = 5;
const WITH_PARENT = join(import.meta.dirname, "end-with-parent.ts");

/** The messages that wrangler sends to this program. */
const Ready = v.pipe(
	v.string(),
	v.parseJson(),
	v.object({ event: v.literal("DEV_SERVER_READY"), ip: v.string(), port: v.number() }),
);

/**
 * Starts the service on a port of this machine. wrangler's own files go into the folder of the data, so that a home
 * that cannot be written does not matter.
 */
export function startService(port: number, folder: string, parameters: string[]): ChildProcess {
	const home = resolve(folder, "wrangler");
	return startWrangler(
		["dev", "--port", String(port), "--show-interactive-dev-session=false", ...parameters],
		"channel",
		{ XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, WRANGLER_REGISTRY_PATH: join(home, "registry") },
		["--import", WITH_PARENT],
	);
}

/**
 * Waits until the service says that it listens on its port: another program there could not say so, and gets nothing.
 * Throws if it does not within two minutes.
 */
export async function untilListening(service: ChildProcess, port: number): Promise<void> {
	const late = AbortSignal.timeout(START_SECONDS * 1000);
	for (;;) {
		const [message] = await once(service, "message", { signal: late });
		const ready = v.safeParse(Ready, message);
		if (ready.success && ready.output.port === port) return;
		if (ready.success) throw new Error(`The service took port ${ready.output.port}.`);
	}
}

/** Ends the service and everything that it has started. */
export async function endService(service: ChildProcess): Promise<void> {
	if (service.exitCode !== null || service.signalCode !== null) return;
	const ended = once(service, "exit");
	service.kill();
	// Without its parent wrangler ends too: see end-with-parent.ts.
	const stuck = setTimeout(() => service.kill("SIGKILL"), END_SECONDS * 1000);
	await ended;
	clearTimeout(stuck);
}
