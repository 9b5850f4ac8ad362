import { convertV4MiniflareOptions, Miniflare, type V4WorkerOptions } from "miniflare";
import { workerdPids } from "./process-usage.ts";

export type WorkerOptions = V4WorkerOptions & { name: string };

/** A workerd process with one or more Workers in it. */
export interface Runtime {
	/** Where a Worker listens itself: behind Miniflare's proxy one would measure the proxy. */
	urlOf: (worker: string) => Promise<URL>;
	database: (binding: string, worker: string) => Promise<D1Database>;
	/** Undefined where processes cannot be listed. */
	pid: number | undefined;
	stop: () => Promise<void>;
}

/** Starts Workers in a workerd of their own, with their databases in a folder. */
export async function startRuntime(workers: WorkerOptions[], folder: string): Promise<Runtime> {
	const before = new Set(workerdPids());
	const direct = { unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }] };
	const options = convertV4MiniflareOptions({
		host: "127.0.0.1",
		port: 0,
		cf: false,
		telemetry: { enabled: false },
		resourcePersistencePath: folder,
		workers: workers.map((worker) => ({ ...worker, ...direct })),
	});
	const miniflare = new Miniflare(options);
	await miniflare.ready;
	return {
		urlOf: (worker) => miniflare.unsafeGetDirectURL(worker),
		database: (binding, worker) => miniflare.getD1Database(binding, worker),
		pid: workerdPids().find((pid) => !before.has(pid)),
		stop: () => miniflare.dispose(),
	};
}
