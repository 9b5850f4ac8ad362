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

/** Measures the newsroom's list of articles, and returns a line for each search: the median of some requests. */
export async function boardReport({ base }: Measured): Promise<string> {
	const lines: string[] = [];
	for (const search of SEARCHES) {
		const times: number[] = [];
		for (let run = 0; run < RUNS; run += 1) times.push(await timeOf(base, search));
		const [median = 0, longest = 0] = [times.sort((a, b) => a - b)[RUNS >> 1], times.at(-1)];
		const what = `newsroom list ${search}, ${shown(NEWSROOM_ARTICLES)} articles, at most ${MOST_MS} ms`;
		const found = `median ${shown(median, 1)} ms, longest ${shown(longest, 1)} ms`;
		lines.push(verdictLine({ what, isMet: median <= MOST_MS, found }));
	}
	return lines.join("\n");
}

async function timeOf(base: URL, search: string): Promise<number> {
	const begin = performance.now();
	const response = await fetch(new URL(`/newsroom/api/articles${search}`, base), {
		headers: { Authorization: `Bearer ${NEWSROOM_TOKEN}` },
	});
	const text = await response.text();
	if (response.status !== 200) throw new Error(`${search}: ${response.status}\n${text}`);
	return performance.now() - begin;
}
