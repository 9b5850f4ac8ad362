import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { TestProject } from "vitest/node";
import { localToken } from "../../src/cli/dev-vars.ts";

declare module "vitest" {
	interface ProvidedContext {
		service: { url: string; token: string };
	}
}

type Service = ChildProcessByStdio<null, Readable, Readable>;

/** Starts the service as `npm start` does, on a port and in a folder of its own, for all tests. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
	const port = await freePort();
	const folder = await mkdtemp(join(tmpdir(), "randnotiz-"));
	const service = startService("--port", String(port), "--persist-to", folder);
	const stop = async () => {
		await stopService(service);
		await rm(folder, { recursive: true });
	};
	await untilSaid(service, "Randnotiz is at").catch(async (error) => {
		await stop();
		throw error;
	});
	project.provide("service", { url: `http://localhost:${port}`, token: localToken() });
	return stop;
}

// A group of its own, so that what the service starts in turn ends with it.
function startService(...parameters: string[]): Service {
	const service = spawn(process.execPath, ["src/cli/start.ts", ...parameters], {
		detached: true,
		stdio: ["ignore", "pipe", "pipe"],
	});
	process.once("exit", () => endGroup(service));
	return service;
}

function untilSaid(service: Service, words: string): Promise<void> {
	const { promise, resolve, reject } = Promise.withResolvers<void>();
	let output = "";
	for (const stream of [service.stdout, service.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			output += text;
			if (output.includes(words)) resolve();
		});
	}
	service.once("close", () => reject(new Error(`The service did not start:\n${output}`)));
	return promise;
}

// “close” comes when the last process of the group has let go of the pipes.
async function stopService(service: Service): Promise<void> {
	if (service.stdout.closed && service.stderr.closed) return;
	const closed = once(service, "close");
	endGroup(service);
	await closed;
}

function endGroup({ pid, stdout }: Service): void {
	if (pid !== undefined && !stdout.closed) process.kill(-pid);
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, "localhost");
	await once(server, "listening");
	const address = server.address();
	server.close();
	if (typeof address !== "object" || address === null) throw new Error("No port is free");
	return address.port;
}
