import { AsyncLocalStorage } from "node:async_hooks";

/** The time that each part of the platform took for one request, and the number of calls. */
type Timings = Map<string, { milliseconds: number; times: number }>;

const timings = new AsyncLocalStorage<Timings>();

/** Runs `task`; adds its time to that part if the request asked for timings. */
export async function timed<Value>(part: string, task: () => Promise<Value>): Promise<Value> {
	const asked = timings.getStore();
	if (!asked) return task();
	const start = Date.now();
	try {
		return await task();
	} finally {
		const { milliseconds, times } = asked.get(part) ?? { milliseconds: 0, times: 0 };
		asked.set(part, { milliseconds: milliseconds + Date.now() - start, times: times + 1 });
	}
}

/**
 * Adds a Server-Timing header to the response if the request has `Server-Timing: ?1`. It shows only
 * time spent waiting: in Workers the clock stands still while code runs. A cache in front stores the
 * header with the response.
 */
export function withServerTiming(
	request: Request,
	make: () => Response | Promise<Response>,
): Response | Promise<Response> {
	return request.headers.get("Server-Timing") === "?1" ? timedResponse(make) : make();
}

async function timedResponse(make: () => Response | Promise<Response>): Promise<Response> {
	const parts: Timings = new Map();
	const response = await timings.run(parts, () => timed("total", async () => make()));
	const written = [...parts].map(
		([part, { milliseconds, times }]) => `${part};dur=${milliseconds};desc="${times}x"`,
	);
	response.headers.set("Server-Timing", written.join(", "));
	response.headers.set("Timing-Allow-Origin", "*");
	return response;
}
