import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { CACHE_CONTROL } from "../../../src/cli/doctor/transport-checks.ts";

/** What may be wrong between the service and whoever asks. */
export interface Faults {
	isDown?: boolean;
	isClockStopped?: boolean;
	isClosed?: boolean;
	areFeedsHanging?: boolean;
	isChallenged?: boolean;
	isOpen?: boolean;
	isSlow?: boolean;
	cacheControl?: string;
	isAlwaysGzip?: boolean;
	hasNoEtag?: boolean;
	brokenFeed?: "/rss.xml" | "/atom.xml" | "/feed.json";
	otherSite?: string;
	isOther?: boolean;
	checks?: { id: string; level: string; title: string; text: string; action?: string }[];
}

export const TOKEN = "a-token-for-tests-only";

/** A service with these faults on a port of this machine. */
export async function standIn(faults: Faults = {}) {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(`${request.method} ${request.url}`);
		answer(faults, urlOf(), request, response);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const urlOf = () => {
		const address = server.address();
		return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
	};
	const close = () => {
		server.closeAllConnections();
		server.close();
	};
	return { url: urlOf(), asked, close };
}

function answer(faults: Faults, url: string, request: IncomingMessage, response: ServerResponse) {
	const path = request.url ?? "/";
	const site = faults.otherSite ?? url;
	const send = (type: string, text: string) => {
		const promised: Record<string, string> = CACHE_CONTROL;
		response.setHeader("Content-Type", type);
		response.setHeader("Cache-Control", faults.cacheControl ?? promised[path] ?? "no-store");
		const etag = `"${text.length}"`;
		if (!faults.hasNoEtag) response.setHeader("ETag", etag);
		if (request.headers["if-none-match"] === etag) return response.writeHead(304).end();
		const isGzip = faults.isAlwaysGzip || request.headers["accept-encoding"]?.includes("gzip");
		if (!isGzip) return response.end(text);
		response.setHeader("Content-Encoding", "gzip");
		return response.end(gzipSync(text));
	};
	if (faults.isSlow) return;
	if (faults.isDown) return void response.writeHead(500).end();
	if (path === "/healthz" && faults.isClosed) {
		const type = { "Content-Type": "application/problem+json", "Retry-After": "60" };
		return void response.writeHead(503, type).end('{"status":503,"title":"Closed"}');
	}
	if (path === "/healthz") {
		const health = {
			status: "ok",
			revision: 1,
			version: "v1",
			clock: faults.isClockStopped ? "stopped" : "ticking",
		};
		return send("application/json", faults.isOther ? "<html>" : JSON.stringify(health));
	}
	if (path === "/newsroom/api/status") {
		const isIn = faults.isOpen || request.headers.authorization === `Bearer ${TOKEN}`;
		if (!isIn) return void response.writeHead(401).end();
		const checks = faults.checks ?? [];
		const status = checks.length > 0 ? "fail" : "ok";
		return send(
			"application/json",
			JSON.stringify({ status, checked_at: "2026-05-04T09:00:00.000Z", version: "v1", checks }),
		);
	}
	if (faults.areFeedsHanging && path in FEEDS) return;
	if (faults.isClosed) return void response.writeHead(503, { "Retry-After": "60" }).end();
	if (path in FEEDS && faults.isChallenged) {
		response.setHeader("cf-mitigated", "challenge");
		return void response.writeHead(403, { "Content-Type": "text/html" }).end("<html>");
	}
	const feed = FEEDS[path];
	if (feed)
		return send(feed.type, path === faults.brokenFeed ? "<html><p>moved" : feed.render(site));
	return send("text/html", "<!doctype html>");
}

const FEEDS: Record<string, { type: string; render: (site: string) => string }> = {
	"/rss.xml": {
		type: "application/rss+xml; charset=utf-8",
		render: (site) =>
			`<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>R</title><link>${site}/</link><description>d</description><atom:link rel="self" href="${site}/rss.xml"/><item><guid>1</guid><title>A</title></item></channel></rss>`,
	},
	"/atom.xml": {
		type: "application/atom+xml; charset=utf-8",
		render: (site) =>
			`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><title>R</title><updated>2026-05-04T09:00:00Z</updated><link rel="self" href="${site}/atom.xml"/><entry><id>1</id><title>A</title><updated>2026-05-04T09:00:00Z</updated></entry></feed>`,
	},
	"/feed.json": {
		type: "application/feed+json",
		render: (site) =>
			JSON.stringify({
				version: "https://jsonfeed.org/version/1.1",
				title: "R",
				feed_url: `${site}/feed.json`,
				items: [{ id: "1", title: "A" }],
			}),
	},
};
