import { randomUUID } from "node:crypto";
import type { Answer } from "./workers/bare-answer.ts";

/** One kind of request that is loaded. */
export interface Case {
	name: string;
	method: "GET" | "POST";
	path: string;
	status: number;
	/** The least part of the reference's requests a second. */
	leastRatio: number;
	/** The most rows that one request may read: three times its page, unless it has to look further. */
	mostRows: number;
	isRevalidation?: true;
}

export const SURVEY = "leserumfrage";
export const slugOf = (number: number) => `meldung-${number}`;

const FEED_LENGTH = 50;
const PAGE_LENGTH = 20;
const read = { method: "GET", status: 200, leastRatio: 0.85 } as const;
const feed = { ...read, path: "/rss.xml", mostRows: 3 * FEED_LENGTH };

export const articlePage: Case = {
	...read,
	name: "article page",
	path: `/articles/${slugOf(7)}`,
	// With the related articles below it: 59 for an article with two topics.
	mostRows: 3 * PAGE_LENGTH,
};

export const cases: Case[] = [
	{ ...feed, name: "feed 200" },
	{ ...feed, name: "feed 304", status: 304, isRevalidation: true },
	{ ...read, name: "article list", path: "/api/articles", mostRows: 3 * PAGE_LENGTH },
	{
		...read,
		name: "filtered list",
		path: "/api/articles?topic!=energie&author=ada-beispiel",
		mostRows: 60 * PAGE_LENGTH,
	},
	{ ...read, name: "search", path: "/api/articles?q=neue+wohn", mostRows: 6 * (PAGE_LENGTH + 1) },
	{ ...read, name: "article", path: `/api/articles/${slugOf(7)}`, mostRows: 3 },
	articlePage,
	{ ...read, name: "front page", path: "/", mostRows: 3 * PAGE_LENGTH },
	{
		name: "survey post",
		method: "POST",
		path: `/api/surveys/${SURVEY}/responses`,
		status: 201,
		leastRatio: 0.7,
		mostRows: 3,
	},
];

const FORM_HEADERS = {
	"Content-Type": "application/x-www-form-urlencoded",
	Origin: "https://another-site.example",
};

/** The request's headers, of which a 304 needs the tag. */
export function headersOf(one: Case, etag: string | null): Record<string, string> {
	if (one.method === "POST") return FORM_HEADERS;
	return one.isRevalidation && etag !== null ? { "If-None-Match": etag } : {};
}

/** A form with every question answered, under a number of its own. */
export function formBody(): string {
	const answers = { role: "owner", topics: "energy", quality: "4", comment: "Mehr aus der Region" };
	return `${new URLSearchParams({ ...answers, _submission: randomUUID() })}`;
}

/** What a Worker answers to a case; throws if that is not what was to come. */
export async function answerOf(base: URL, one: Case, etag: string | null): Promise<Answer> {
	const body = one.method === "POST" ? formBody() : undefined;
	const { method, path, status } = one;
	const headers = headersOf(one, etag);
	const response = await fetch(new URL(path, base), { method, headers, ...(body && { body }) });
	const text = await response.text();
	if (response.status !== status) throw new Error(`${path}: ${response.status}\n${text}`);
	// What the server adds by itself, and what fetch has undone, are not the Worker's to say.
	const own = [...response.headers].filter(([name]) => !TRANSPORT.has(name));
	return { status, headers: own, body: status === 304 ? null : text };
}

const TRANSPORT = new Set(["content-length", "content-encoding", "transfer-encoding", "date"]);

/** The tag under which a client would ask anew. */
export async function etagOf(base: URL, { path }: Case): Promise<string | null> {
	const response = await fetch(new URL(path, base));
	await response.bytes();
	return response.headers.get("ETag");
}
