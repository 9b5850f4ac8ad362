import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localToken } from "../dev-vars.ts";
import { BackupClient } from "./backup-client.ts";
import { Stopped } from "./stopped.ts";

const START = join(import.meta.dirname, "../start.ts");
const READY = "Randnotiz is at";
/** The words of a start whose port another program has, or took at the last moment. */
const TAKEN = /Port \d+ is taken|took port \d+|EADDRINUSE|Address already in use/;
/** Its words if it cannot write; SHMSIZE if there is no room for SQLite's shared index. */
const FULL = /SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|disk is full/;
const DISK_FULL = `The disk is full: the service for the proof needs more room in ${tmpdir()}. TMPDIR names another folder.`;
const MOST_ATTEMPTS = 5;

/** A port below those that systems give to connections. */
const somePort = () => randomInt(10_000, 32_000);

/**
 * Starts an empty service on this machine, calls `use`, and removes the service with all that it stored. Tries other
 * ports where one is taken.
 */
export async function withTrialService<Result>(
	signal: AbortSignal,
	use: (client: BackupClient) => Promise<Result>,
	nextPort: () => number = somePort,
): Promise<Result> {
	const token = localToken();
	const folder = await mkdtemp(join(tmpdir(), "randnotiz-proof-"));
	let service: ChildProcess | undefined;
	const end = () => service && endGroup(service);
	process.once("exit", end);
	try {
		for (let attempt = 1; ; attempt++) {
			const port = nextPort();
			service = startTrial(port, folder, token);
			const refusal = await untilReady(service, signal);
			if (refusal === undefined)
				return await Promise.race([
					use(new BackupClient(`http://localhost:${port}`, token, signal)),
					failureOf(service),
				]);
			if (FULL.test(refusal)) throw new Stopped(DISK_FULL);
			if (!TAKEN.test(refusal) || attempt === MOST_ATTEMPTS)
				throw new Stopped(`The service for the proof did not start:\n${refusal}`);
		}
	} finally {
		process.removeListener("exit", end);
		if (service) await stop(service);
		await rm(folder, { recursive: true, force: true });
	}
}

function startTrial(port: number, folder: string, token: string): ChildProcess {
	const where = ["--empty", "--port", `${port}`, "--persist-to", folder];
	// A group of its own, so that what it starts in turn ends with it.
	return spawn(process.execPath, ["--no-warnings", START, ...where], {
		detached: true,
		stdio: ["ignore", "pipe", "pipe"],
		env: { ...process.env, NEWSROOM_TOKEN: token },
	});
}

/** Waits until the service is there. Returns what it said if it ended instead. */
function untilReady(service: ChildProcess, signal: AbortSignal): Promise<string | undefined> {
	const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
	signal.addEventListener("abort", () => reject(signal.reason), { once: true });
	let said = "";
	for (const stream of [service.stdout, service.stderr]) {
		stream?.setEncoding("utf8").on("data", (text: string) => {
			said += text;
			if (said.includes(READY)) resolve(undefined);
		});
	}
	service.once("close", () => resolve(said));
	return promise;
}

/** Never resolves. Rejects if the service ends, or if the disk is full: its requests would fail for a long time. */
function failureOf(service: ChildProcess): Promise<never> {
	const { promise, reject } = Promise.withResolvers<never>();
	for (const stream of [service.stdout, service.stderr])
		stream?.on("data", (text: string) => FULL.test(text) && reject(new Stopped(DISK_FULL)));
	service.once("close", () => reject(new Stopped("The service for the proof ended.")));
	// It may end long after nobody waits any more.
	promise.catch(() => {});
	return promise;
}

/** Waits for the last process of the group, which still writes into the folder. */
async function stop(service: ChildProcess): Promise<void> {
	if (service.stdout?.closed) return;
	const closed = once(service, "close");
	endGroup(service);
	await closed;
}

function endGroup({ pid, stdout }: ChildProcess): void {
	if (pid !== undefined && !stdout?.closed) process.kill(-pid, "SIGTERM");
}
