import { AsyncLocalStorage } from "node:async_hooks";

/** How long each part of the platform took for one request, and how often it was asked. */
type Timings = Map<string, { milliseconds: number; times: number }>;

const timings = new AsyncLocalStorage<Timings>();

/** What `task` gives; where the request asked for timings, its time counts for that part. */
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
 * The answer, with a Server-Timing header if the request asks for it by `Server-Timing: ?1`. It says
 * how long was waited, and for what: in Workers no clock moves while code runs. A cache in front
 * passes on the answers it has, and keeps the header with those that it gets.
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
