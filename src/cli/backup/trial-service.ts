import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localToken } from "../dev-vars.ts";
import { BackupClient } from "./backup-client.ts";
import { Stopped } from "./stopped.ts";

const START = join(import.meta.dirname, "../start.ts");
const READY = "Randnotiz is at";

/** Starts an empty service on this machine, calls `use`, and removes the service with all that it stored. */
export async function withTrialService<Result>(
	signal: AbortSignal,
	use: (client: BackupClient) => Promise<Result>,
): Promise<Result> {
	const token = localToken();
	const folder = await mkdtemp(join(tmpdir(), "randnotiz-proof-"));
	const port = await freePort();
	const where = ["--empty", "--port", `${port}`, "--persist-to", folder];
	// A group of its own, so that what it starts in turn ends with it.
	const service = spawn(process.execPath, ["--no-warnings", START, ...where], {
		detached: true,
		stdio: ["ignore", "pipe", "pipe"],
		env: { ...process.env, NEWSROOM_TOKEN: token },
	});
	const end = () => endGroup(service);
	process.once("exit", end);
	try {
		await untilReady(service, signal);
		return await use(new BackupClient(`http://localhost:${port}`, token, signal));
	} finally {
		process.removeListener("exit", end);
		await stop(service);
		await rm(folder, { recursive: true, force: true });
	}
}

function untilReady(service: ChildProcess, signal: AbortSignal): Promise<void> {
	const { promise, resolve, reject } = Promise.withResolvers<void>();
	signal.addEventListener("abort", () => reject(signal.reason), { once: true });
	let said = "";
	for (const stream of [service.stdout, service.stderr]) {
		stream?.setEncoding("utf8").on("data", (text: string) => {
			said += text;
			if (said.includes(READY)) resolve();
		});
	}
	service.once("close", () =>
		reject(new Stopped(`The service for the proof did not start:\n${said}`)),
	);
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

async function freePort(): Promise<number> {
	const server = createServer().listen(0, "localhost");
	await once(server, "listening");
	const address = server.address();
	server.close();
	if (typeof address !== "object" || address === null) throw new Error("No port is free");
	return address.port;
}
