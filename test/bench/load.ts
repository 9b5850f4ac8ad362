import autocannon from "autocannon";

/** What a load asks for; `body` makes the body of each request anew. */
export interface LoadTarget {
	url: URL;
	method: "GET" | "POST";
	headers: Record<string, string>;
	status: number;
	body?: () => string;
}

/** What came back in one round. */
export interface Round {
	requests: number;
	perSecond: number;
	/** Of each request, in ms, ascending. */
	latencies: Float64Array;
}

type Options = autocannon.Options;

/** Loads an address for so long over so many connections; throws at any other status. */
export function load(target: LoadTarget, connections: number, seconds: number): Promise<Round> {
	const { url, method, headers, body } = target;
	const options: Options = { url: url.href, method, headers, connections, duration: seconds };
	if (!body) return fire(options, target.status);
	const setupRequest = (request: autocannon.Request) => ({ ...request, body: body() });
	return fire({ ...options, requests: [{ setupRequest }] }, target.status);
}

/** Asks for many addresses, each connection in an order of its own, until `amount` have come. */
export function loadMany(base: URL, paths: string[], connections: number, amount: number) {
	const setupClient = (client: autocannon.Client) =>
		client.setRequests(shuffled(paths).map((path) => ({ path })));
	return fire({ url: base.href, connections, amount, setupClient }, 200);
}

/** Asks for many addresses at a steady rate, which leaves time between requests. */
export function loadSteadily(base: URL, paths: string[], perSecond: number, seconds: number) {
	const setupClient = (client: autocannon.Client) =>
		client.setRequests(shuffled(paths).map((path) => ({ path })));
	const rate = { connections: 4, overallRate: perSecond, duration: seconds };
	return fire({ url: base.href, ...rate, setupClient }, 200);
}

async function fire(options: Options, status: number): Promise<Round> {
	const { promise, resolve, reject } = Promise.withResolvers<void>();
	const latencies: number[] = [];
	const others = new Map<number, number>();
	const instance = autocannon(options, (error) => (error ? reject(error) : resolve()));
	const begin = performance.now();
	let end = begin;
	instance.on("response", (_client, code, _bytes, milliseconds) => {
		latencies.push(milliseconds);
		end = performance.now();
		if (code !== status) others.set(code, (others.get(code) ?? 0) + 1);
	});
	instance.on("reqError", reject);
	await promise;
	if (others.size > 0 || latencies.length === 0) {
		const found = [...others].map(([code, count]) => `${count} × ${code}`).join(", ");
		throw new Error(`${options.url}: ${found || "nothing"} instead of ${status}`);
	}
	return roundOf(latencies, (end - begin) / 1000);
}

function roundOf(latencies: number[], seconds: number): Round {
	const requests = latencies.length;
	return {
		requests,
		perSecond: requests / seconds,
		latencies: Float64Array.from(latencies).sort(),
	};
}

function shuffled(paths: string[]): string[] {
	const order = [...paths];
	for (let last = order.length - 1; last > 0; last--) {
		const other = Math.floor(Math.random() * (last + 1));
		[order[last], order[other]] = [order[other] ?? "", order[last] ?? ""];
	}
	return order;
}
