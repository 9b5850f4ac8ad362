import { article } from "../support/fixtures.ts";
import { formBody, SURVEY } from "./cases.ts";
import { NEWSROOM_TOKEN } from "./contestants.ts";
import { sampleMarkdown } from "./sample-text.ts";

/** One kind of invocation, in an isolate that remembers nothing. */
export interface ColdCase {
	name: string;
	path: string;
	status: number;
	/** The most processor time that an invocation may take, with what follows in the background. */
	mostMs: number;
	/** The time that its work in the background takes, if that is longer than usual. */
	aftermathMs?: number;
	/** Returns the request with that number. */
	request?: (number: number) => RequestInit;
}

/** The free plan ends an invocation after so much. */
const FREE_PLAN_MS = 10;
const PAGE_MS = 5;
const KIB = 1024;
const ARTICLE_BYTES = 4 * KIB;
const LONG_ARTICLE_BYTES = 20 * KIB;
const FEED_LENGTH = 50;

const newsroomHeaders = {
	Authorization: `Bearer ${NEWSROOM_TOKEN}`,
	"Content-Type": "application/json",
};

function put(markdown: string, day: number): RequestInit {
	const published_at = new Date(Date.UTC(2026, 0, day)).toISOString();
	const input = article({ body: { markdown }, topics: ["Quartier", "Recht"], published_at });
	return { method: "PUT", headers: newsroomHeaders, body: JSON.stringify(input) };
}

const slugOf = (number: number) => `kalt-${number}`;

/** What a full feed shows: each text another. */
export const coldArticles = Array.from({ length: FEED_LENGTH + 1 }, (_, number) => ({
	path: `/newsroom/api/articles/${slugOf(number)}`,
	init: put(sampleMarkdown(ARTICLE_BYTES, number), number + 1),
}));

const page = { status: 200, mostMs: PAGE_MS };
const feed = { status: 200, mostMs: FREE_PLAN_MS };

export const coldCases: ColdCase[] = [
	{ ...feed, name: "RSS", path: "/rss.xml" },
	{ ...feed, name: "Atom", path: "/atom.xml" },
	{ ...feed, name: "JSON Feed", path: "/feed.json" },
	{ ...page, name: "front page", path: "/" },
	{ ...page, name: "article page", path: `/articles/${slugOf(7)}` },
	{ ...page, name: "survey form", path: `/surveys/${SURVEY}` },
	{
		name: "survey post",
		path: `/api/surveys/${SURVEY}/responses`,
		status: 201,
		mostMs: PAGE_MS,
		request: () => ({ method: "POST", body: new URLSearchParams(formBody()) }),
	},
	{
		name: "article PUT, 20 KB",
		path: "/newsroom/api/articles/lang",
		status: 200,
		mostMs: FREE_PLAN_MS,
		// A public change is purged and copied twice, the second time after five to ten seconds.
		aftermathMs: 10_500,
		request: (number) => put(sampleMarkdown(LONG_ARTICLE_BYTES, number), FEED_LENGTH),
	},
];
