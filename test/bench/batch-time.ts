import { article } from "../support/fixtures.ts";
import { AUTHOR, articleRow } from "./article-rows.ts";
import { NEWSROOM_TOKEN } from "./contestants.ts";
import { shown } from "./figures.ts";
import { fill } from "./fill.ts";
import type { Measured } from "./measured.ts";
import { cpuSeconds } from "./process-usage.ts";
import { sampleMarkdown } from "./sample-text.ts";
import { verdictLine } from "./verdicts.ts";

const ARTICLES = 1000;
const ARTICLE_BYTES = 4096;
const IN_ONE_REQUEST = 100;
/** Requests at the same time, as an importer sends them. */
const CONNECTIONS = 2;
const LEAST_A_SECOND = 150;
/** Far from the rows that are there, and from those that are sent. */
const FIRST_SENT = 1_000_000;
const FIRST_BARE = 2_000_000;

/** Stores 1,000 new articles of 4 KB of Markdown in batches, then as many bare rows, and returns a line for each. */
export async function batchReport({ base, d1, pid }: Measured): Promise<string> {
	const inputs = Array.from({ length: ARTICLES }, (_, index) => inputOf(FIRST_SENT + index));
	const batches = Array.from({ length: ARTICLES / IN_ONE_REQUEST }, (_, index) =>
		inputs.slice(index * IN_ONE_REQUEST, (index + 1) * IN_ONE_REQUEST),
	);
	const sent = await timed(pid, async () => {
		const waiting = batches.values();
		const send = async () => {
			for (const articles of waiting) await sendBatch(base, articles);
		};
		await Promise.all(Array.from({ length: CONNECTIONS }, send));
	});
	const bare = await timed(pid, () => fill(d1, FIRST_BARE, FIRST_BARE + ARTICLES));
	const what = `batches of ${IN_ONE_REQUEST} articles of 4 KB, at least ${LEAST_A_SECOND} a second`;
	const isMet = sent.perSecond >= LEAST_A_SECOND;
	return [
		verdictLine({ what, isMet, found: rateOf(sent) }),
		`  bare inserts of the same rows: ${rateOf(bare)}`,
	].join("\n");
}

function inputOf(number: number) {
	const { slug, title, topics } = articleRow(number);
	return {
		slug,
		...article({ title, topics: JSON.parse(topics), authors: [AUTHOR] }),
		body: { markdown: sampleMarkdown(ARTICLE_BYTES, number) },
	};
}

async function sendBatch(base: URL, articles: object[]): Promise<void> {
	const response = await fetch(new URL("/newsroom/api/articles/batch", base), {
		method: "POST",
		headers: { Authorization: `Bearer ${NEWSROOM_TOKEN}`, "Content-Type": "application/json" },
		body: JSON.stringify({ articles }),
	});
	const text = await response.text();
	const isStored = response.status === 207 && !/"status":[45]/.test(text);
	if (!isStored) throw new Error(`${response.status}: ${text.slice(0, 1000)}`);
}

interface Rate {
	perSecond: number;
	/** Processor time of workerd for one article. */
	cpuMs: number;
}

async function timed(pid: number | undefined, work: () => Promise<unknown>): Promise<Rate> {
	const cpu = () => (pid === undefined ? Number.NaN : cpuSeconds(pid));
	const [begin, cpuBefore] = [performance.now(), cpu()];
	await work();
	const seconds = (performance.now() - begin) / 1000;
	return { perSecond: ARTICLES / seconds, cpuMs: ((cpu() - cpuBefore) * 1000) / ARTICLES };
}

const rateOf = ({ perSecond, cpuMs }: Rate) =>
	`${shown(perSecond, 0)} a second, ${shown(cpuMs, 1)} ms of processor time each`;
