import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { localToken } from "../../src/cli/dev-vars.ts";
import { freePort, startService, stopService } from "./service-process.ts";

declare module "vitest" {
	interface ProvidedContext {
		services: { url: string; token: string }[];
	}
}

/** Starts a service for each of the files that run at the same time: none meets what another does. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
	const { maxWorkers } = project.config;
	const starts = await Promise.allSettled(Array.from({ length: maxWorkers }, startOne));
	const started = starts.flatMap((start) => (start.status === "fulfilled" ? [start.value] : []));
	const failed = starts.find((start) => start.status === "rejected");
	if (failed) {
		// A service that goes on would keep the tests from ending.
		await Promise.all(started.map(({ stop }) => stop()));
		throw failed.reason;
	}
	project.provide(
		"services",
		started.map(({ url }) => ({ url, token: localToken() })),
	);
	return async () => {
		await Promise.all(started.map(({ stop }) => stop()));
	};
}

/** Starts the service as `npm start` does, on a port and in a folder of its own. */
async function startOne() {
	const port = await freePort();
	const folder = await mkdtemp(join(tmpdir(), "randnotiz-"));
	const service = await startService(port, folder);
	const stop = async () => {
		await stopService(service);
		await rm(folder, { recursive: true });
	};
	return { url: `http://localhost:${port}`, stop };
}
