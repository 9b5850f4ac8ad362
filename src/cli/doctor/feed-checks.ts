import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import type { Answer, Ask } from "./ask.ts";
import { fault, type OutsideCheck, type OutsideResult, right } from "./outside-check.ts";

/** Each kind of feed, with what its items are called and how it says its own address. */
const FEEDS = {
	"/rss.xml": {
		type: "application/rss+xml",
		parse: (text: string) => {
			const { items = [], atom } = parseRssFeed(text);
			return { ids: items.map(({ guid }) => guid?.value), self: atom?.links?.find(isSelf)?.href };
		},
	},
	"/atom.xml": {
		type: "application/atom+xml",
		parse: (text: string) => {
			const { entries = [], links } = parseAtomFeed(text);
			return { ids: entries.map(({ id }) => id), self: links?.find(isSelf)?.href };
		},
	},
	"/feed.json": {
		type: "application/feed+json",
		parse: (text: string) => {
			const { items = [], feed_url } = parseJsonFeed(text);
			return { ids: items.map(({ id }) => id), self: feed_url };
		},
	},
} as const;

const isSelf = ({ rel }: { rel?: string | undefined }) => rel === "self";

/** As feed readers introduce themselves. */
export const READERS = [
	"Feedly/1.0 (+https://feedly.com/poller.html; 5 subscribers)",
	"Feedbin feed-id:1 - 5 subscribers",
	"FreshRSS/1.24.0 (Linux; https://freshrss.org)",
	"NetNewsWire (RSS Reader; https://netnewswire.com/)",
	"Tiny Tiny RSS/24.1 (https://tt-rss.org/)",
];

export const feeds: OutsideCheck = async ({ ask, url }) => {
	const results = await Promise.all(
		Object.entries(FEEDS).map(([path, feed]) => checkFeed(ask, url, path, feed)),
	);
	return (
		results.find(({ level }) => level !== "ok") ?? right("RSS, Atom and JSON Feed can be read.")
	);
};

async function checkFeed(
	ask: Ask,
	url: string,
	path: string,
	{ type, parse }: (typeof FEEDS)[keyof typeof FEEDS],
): Promise<OutsideResult> {
	const { status, headers, text } = await ask(path);
	if (status !== 200)
		return fault(
			`${path} answers ${status}.`,
			"See what the service says of itself, and look at npx wrangler tail.",
		);
	const sent = headers.get("Content-Type") ?? "nothing";
	if (!sent.startsWith(type))
		return fault(`${path} is sent as ${sent}.`, "Remove what changes responses on their way.");
	const { ids, self } = parsed(text, parse);
	if (ids === undefined)
		return fault(
			`${path} is no valid feed.`,
			"Remove what changes responses on their way, such as Email Obfuscation or Rocket Loader.",
		);
	if (new Set(ids).size < ids.length)
		return fault(`${path} has one id twice.`, "Report it: readers would lose an article.");
	if (self !== url + path)
		return fault(
			`${path} gives ${self} as its address.`,
			`Set SITE_URL to ${url}, or give that address by --url.`,
		);
	return right("");
}

function parsed(text: string, parse: (text: string) => { ids: unknown[]; self: unknown }) {
	try {
		return parse(text);
	} catch {
		return { ids: undefined, self: undefined };
	}
}

export const readers: OutsideCheck = async ({ ask }) => {
	const answers = await Promise.all(
		READERS.map(async (agent) => ({
			agent,
			answer: await ask("/rss.xml", { "User-Agent": agent }),
		})),
	);
	const stopped = answers.filter(({ answer }) => isStopped(answer));
	const [first] = stopped;
	if (!first) return right(`${READERS.length} of them get the feed.`);
	const names = stopped.map(({ agent }) => agent.split(/[/ ]/)[0]).join(", ");
	const how = first.answer.headers.has("cf-mitigated")
		? "with a challenge"
		: `with ${first.answer.status}`;
	return fault(
		`${names} ${stopped.length === 1 ? "is" : "are"} stopped ${how}.`,
		"Switch Bot Fight Mode off, and exempt /rss.xml, /atom.xml and /feed.json from challenges (Security › WAF).",
	);
};

const isStopped = ({ status, headers, text }: Answer) =>
	status !== 200 || headers.has("cf-mitigated") || !text.trimStart().startsWith("<?xml");
