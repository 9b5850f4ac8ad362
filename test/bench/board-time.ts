import { NEWSROOM_TOKEN } from "./contestants.ts";
import { shown } from "./figures.ts";
import { type Measured, NEWSROOM_ARTICLES } from "./measured.ts";
import { verdictLine } from "./verdicts.ts";

const MOST_MS = 200;
const RUNS = 15;

/** What the newsroom looks for: first pages, searches as one types, and orders that the index does not have. */
const SEARCHES = [
	"",
	"?status=published&sort=title",
	"?q=woh",
	"?q=neue+wohn",
	"?q=genossenschaft&sort=title",
	"?topic=energie&author=ada-beispiel&sort=-published",
	"?q=%22meldung+4711%22",
];

/** The list as the API and as a page, with each search; and the newsroom's first page. */
const ADDRESSES = [
	...["/newsroom/api/articles", "/newsroom/articles"].flatMap((path) =>
		SEARCHES.map((search) => path + search),
	),
	"/newsroom",
];

/** Measures the newsroom's list of articles and its first page, and returns a line for each: the median of some requests. */
export async function boardReport({ base }: Measured): Promise<string> {
	const lines: string[] = [];
	for (const address of ADDRESSES) {
		const times: number[] = [];
		for (let run = 0; run < RUNS; run += 1) times.push(await timeOf(base, address));
		const [median = 0, longest = 0] = [times.sort((a, b) => a - b)[RUNS >> 1], times.at(-1)];
		const what = `${address}, ${shown(NEWSROOM_ARTICLES)} articles, at most ${MOST_MS} ms`;
		const found = `median ${shown(median, 1)} ms, longest ${shown(longest, 1)} ms`;
		lines.push(verdictLine({ what, isMet: median <= MOST_MS, found }));
	}
	return lines.join("\n");
}

async function timeOf(base: URL, address: string): Promise<number> {
	const begin = performance.now();
	const response = await fetch(new URL(address, base), {
		headers: { Authorization: `Bearer ${NEWSROOM_TOKEN}` },
	});
	const text = await response.text();
	if (response.status !== 200) throw new Error(`${address}: ${response.status}\n${text}`);
	return performance.now() - begin;
}
