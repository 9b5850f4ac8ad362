import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { localToken } from "../../src/cli/dev-vars.ts";
import { freePort, startService, stopService } from "./service-process.ts";

declare module "vitest" {
	interface ProvidedContext {
		service: { url: string; token: string };
	}
}

/** Starts the service as `npm start` does, on a port and in a folder of its own, for all tests. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
	const port = await freePort();
	const folder = await mkdtemp(join(tmpdir(), "randnotiz-"));
	const service = await startService(port, folder);
	project.provide("service", { url: `http://localhost:${port}`, token: localToken() });
	return async () => {
		await stopService(service);
		await rm(folder, { recursive: true });
	};
}
