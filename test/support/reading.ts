import { env } from "cloudflare:workers";
import type { ArticleList } from "../../src/articles/lists/list.schema.ts";
import { request } from "./service.ts";

/** A page of the article API, with the slugs of its articles. */
export interface ReadPage extends ArticleList {
	slugs: string[];
	link: string;
}

/** The page at a path, or at an absolute address; throws what the service says if it refuses. */
export async function readPage(address: string): Promise<ReadPage> {
	const response = await request(address.replace("https://news.example", ""));
	if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
	const body: ArticleList = await response.json();
	const slugs = body.articles.map(({ slug = "" }) => slug);
	return { ...body, slugs, link: response.headers.get("Link") ?? "" };
}

/** All pages from a path on, in the order in which they were read. */
export async function readOn(path: string, way: "next" | "prev" = "next"): Promise<ReadPage[]> {
	const pages: ReadPage[] = [];
	let address: string | undefined = path;
	while (address !== undefined) {
		const page: ReadPage = await readPage(address);
		pages.push(page);
		address = page[way];
	}
	return pages;
}

/** The slugs that a query lists, on all its pages. */
export async function slugsOf(query: string): Promise<string[]> {
	return (await readOn(`/api/articles?${query}`)).flatMap(({ slugs }) => slugs);
}

/** Gives every article a text of a million characters, which would take seconds to publish. */
export async function makeHeavy(): Promise<void> {
	await env.DB.prepare("UPDATE articles SET content_html = hex(zeroblob(500000))").run();
}
