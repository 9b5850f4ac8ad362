import { once } from "node:events";
import { createServer } from "node:http";
import { onTestFinished } from "vitest";

/** A web site that is not the service's: what it shows, by path. */
export interface AnotherSite {
	origin: string;
	pages: Map<string, string>;
}

/** A site of its own origin, and of another host than the service's. Closes with the test. */
export async function anotherSite(): Promise<AnotherSite> {
	const pages = new Map<string, string>();
	const server = createServer(({ url = "/" }, response) => {
		const page = pages.get(url);
		response.writeHead(page === undefined ? 404 : 200, { "Content-Type": "text/html" });
		response.end(page && document(page));
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	onTestFinished(() => {
		server.close();
		server.closeAllConnections();
	});
	const address = server.address();
	if (typeof address !== "object" || address === null) throw new Error("No port is free");
	return { origin: `http://127.0.0.1:${address.port}`, pages };
}

function document(body: string): string {
	return `<!doctype html><meta charset="utf-8"><title>Nachbarschaft</title>${body}`;
}
