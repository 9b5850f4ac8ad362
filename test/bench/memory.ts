import { slugOf } from "./cases.ts";
import { loadMany } from "./load.ts";
import type { Plan } from "./plan.ts";
import { cpuSeconds, residentBytes } from "./process-usage.ts";
import type { Runtime } from "./runtime.ts";

/** A process after the mixed load. */
export interface MemoryUse {
	/** Resident bytes. */
	after: number;
	/** Processor time for a request of which most are made anew. */
	cpuMicroseconds: number;
}

const FEEDS = ["/rss.xml", "/atom.xml", "/feed.json"];

/** Asks for as many different addresses as the plan says; undefined where there is no /proc. */
export async function memoryAfterLoad(
	plan: Plan,
	{ urlOf, pid }: Runtime,
	worker: string,
	paths: string[],
): Promise<MemoryUse | undefined> {
	if (pid === undefined) return undefined;
	const base = await urlOf(worker);
	await (await fetch(new URL("/rss.xml", base))).bytes();
	const before = cpuSeconds(pid);
	const { requests } = await loadMany(base, paths, plan.connections, plan.memoryRequests);
	const cpuMicroseconds = ((cpuSeconds(pid) - before) * 1e6) / requests;
	return { after: residentBytes(pid), cpuMicroseconds };
}

/** Addresses of every kind: articles as pages and JSON, pages of lists by cursor, feeds. */
export async function mixedPaths(base: URL, articles: number, urls: number): Promise<string[]> {
	const lists = await listPaths(base, Math.floor(urls / 20));
	const each = Math.min(articles, Math.ceil((urls - lists.length - FEEDS.length) / 2));
	const numbers = Array.from({ length: each }, (_, index) => slugOf(index + 1));
	const pages = numbers.flatMap((slug) => [`/articles/${slug}`, `/api/articles/${slug}`]);
	return [...FEEDS, ...lists, ...pages].slice(0, urls);
}

async function listPaths(base: URL, most: number): Promise<string[]> {
	const paths: string[] = [];
	let next: string | undefined = "/api/articles?limit=10";
	while (next !== undefined && paths.length < most) {
		paths.push(next);
		const response: Response = await fetch(new URL(next, base));
		const page: { next?: string } = await response.json();
		const url: URL | undefined = page.next === undefined ? undefined : new URL(page.next);
		next = url && `${url.pathname}${url.search}`;
	}
	return paths;
}
