import { type ChildProcessByStdio, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import type { Readable } from "node:stream";

/** The service as a process of its own, with all that it starts in turn. */
export type Service = ChildProcessByStdio<null, Readable, Readable>;

/** What workerd says if another start took one of its own ports in the same moment. */
const TAKEN = "Address already in use";
const MOST_ATTEMPTS = 3;

/** Starts the service as `npm start` does, on this port and with this folder, and waits until it is there. */
export async function startService(
	port: number,
	folder: string,
	...parameters: string[]
): Promise<Service> {
	for (let attempt = 1; ; attempt++) {
		const service = spawnService("--port", `${port}`, "--persist-to", folder, ...parameters);
		const failure = await untilSaid(service, "Randnotiz is at").then(() => undefined, String);
		if (failure === undefined) return service;
		await stopService(service);
		if (!failure.includes(TAKEN) || attempt === MOST_ATTEMPTS) throw new Error(failure);
	}
}

/** Starts the service in a group of its own, so that what the service starts in turn ends with it. */
export function spawnService(...parameters: string[]): Service {
	return spawnServiceWith({}, ...parameters);
}

/** Does the same with further variables of the environment. */
export function spawnServiceWith(
	variables: Record<string, string>,
	...parameters: string[]
): Service {
	const service = spawn(process.execPath, ["src/cli/start.ts", ...parameters], {
		detached: true,
		env: { ...process.env, ...variables },
		stdio: ["ignore", "pipe", "pipe"],
	});
	process.once("exit", () => killService(service));
	return service;
}

/** Waits until the service says these words, and gives all that it said until then. */
export function untilSaid(service: Service, words: string): Promise<string> {
	const { promise, resolve, reject } = Promise.withResolvers<string>();
	let output = "";
	for (const stream of [service.stdout, service.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			output += text;
			if (output.includes(words)) resolve(output);
		});
	}
	service.once("close", () => reject(new Error(`The service did not start:\n${output}`)));
	return promise;
}

/** Ends the service; “close” comes when the last process of the group has let go of the pipes. */
export async function stopService(service: Service): Promise<void> {
	if (service.stdout.closed && service.stderr.closed) return;
	const closed = once(service, "close");
	killService(service);
	await closed;
}

/** Ends the service and all that it has started, at once. */
export function killService({ pid, stdout }: Service, signal: NodeJS.Signals = "SIGTERM"): void {
	if (pid !== undefined && !stdout.closed) process.kill(-pid, signal);
}

/** A port that nobody listens at, below those that systems give to connections while the service starts. */
export async function freePort(): Promise<number> {
	const port = randomInt(10_000, 32_000);
	const server = createServer().listen(port, "localhost");
	const isFree = await once(server, "listening").then(
		() => true,
		() => false,
	);
	server.close();
	return isFree ? port : freePort();
}
