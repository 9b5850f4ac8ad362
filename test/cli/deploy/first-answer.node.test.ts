import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, expect, it } from "vitest";
import { untilItAnswers } from "../../../src/cli/deploy/first-answer.ts";

let server: Server;
afterEach(() => server.close());

async function serving(listener: RequestListener): Promise<string> {
	server = createServer(listener);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

/** A clock that stands still except while somebody waits. */
function clock() {
	let now = 0;
	return {
		now: () => now,
		wait: async (ms: number) => {
			now += ms;
		},
	};
}

const healthy: RequestListener = (_, response) =>
	response.end(JSON.stringify({ status: "ok", revision: 0, version: "new", clock: "stopped" }));

const ask = (siteUrl: string, seconds: number, say = (_: string) => {}) =>
	untilItAnswers({ siteUrl, version: "new", seconds, clock: clock(), say });

it("is content with the first answer of the service", async () => {
	expect(await ask(await serving(healthy), 300)).toBeUndefined();
});

it("waits while a certificate is made, and says once what is in the way", async () => {
	const said: string[] = [];
	let requests = 0;
	const url = await serving((request, response) => {
		if (++requests > 3) return healthy(request, response);
		response.writeHead(525).end();
	});
	expect(await ask(url, 300, (line) => said.push(line))).toBeUndefined();
	expect(said).toEqual(["    not yet: Cloudflare has no certificate or Worker for it yet (525)"]);
});

it("waits while the version before answers", async () => {
	const said: string[] = [];
	const url = await serving((request, response) => {
		if (said.length > 0) return healthy(request, response);
		response.end(JSON.stringify({ status: "ok", revision: 0 }));
	});
	expect(await ask(url, 300, (line) => said.push(line))).toBeUndefined();
	expect(said).toEqual(["    not yet: the version before still answers"]);
});

it.each([
	[503, "its database does not"],
	[500, "npx wrangler tail"],
	[403, "blocks programs"],
	[200, "something else answers there (200)"],
])("ends after its time, and says why: %s", async (status, reason) => {
	let requests = 0;
	const url = await serving((_, response) => {
		requests++;
		response.writeHead(status).end("<p>another site</p>");
	});
	expect(await ask(url, 20)).toContain(reason);
	expect(requests).toBe(5);
});

it("tells an address that nobody knows, or where nobody listens", async () => {
	const url = await serving(healthy);
	server.close();
	expect(await ask(url, 0)).toBe("nothing listens there");
	expect(await ask("https://news.invalid", 0)).toBe("its name is not in the DNS yet");
});
