import { survey } from "../support/fixtures.ts";
import { NEWSROOM_TOKEN } from "./contestants.ts";
import { shown } from "./figures.ts";
import type { Measured } from "./measured.ts";
import { verdictLine } from "./verdicts.ts";

const SUBMISSIONS = 100_000;
const AT_ONCE = 10_000;
const MOST_MS = 2000;
const RUNS = 3;

const OPTIONS = 6;
/** With the number of all submissions, each has twenty tally entries. */
const QUESTIONS = 19;
const SURVEY = "wohnen";

const questions = Array.from({ length: QUESTIONS }, (_, number) => ({
	...{ id: `frage_${number}`, type: "single", label: `Frage ${number}` },
	options: Array.from({ length: OPTIONS }, (_, option) => {
		return { value: `antwort_${option}`, label: `Antwort ${option}` };
	}),
}));

/** Results of all, of those who gave one answer and of those who gave any, and two questions crossed. */
const ADDRESSES = [
	"results",
	"results?answer=frage_3:antwort_2",
	"results?answer=frage_3",
	"cross?rows=frage_1&columns=frage_2",
	"cross?rows=frage_1&columns=frage_2&answer=frage_3:antwort_2",
];

/** Measures the results of a survey with 100,000 submissions, and returns a line for each: the median of some requests. */
export async function surveyReport({ base, d1 }: Measured): Promise<string> {
	await ask(base, SURVEY, { method: "PUT", body: JSON.stringify(survey({ questions })) });
	for (let from = 0; from < SUBMISSIONS; from += AT_ONCE) await d1.prepare(INSERT).bind(from).run();
	const lines: string[] = [];
	for (const address of ADDRESSES) {
		const times: number[] = [];
		for (let run = 0; run < RUNS; run += 1) {
			const begin = performance.now();
			await ask(base, `${SURVEY}/${address}`);
			times.push(performance.now() - begin);
		}
		const [median = 0, longest = 0] = [times.sort((a, b) => a - b)[RUNS >> 1], times.at(-1)];
		const what = `${address}, ${shown(SUBMISSIONS)} submissions, at most ${shown(MOST_MS)} ms`;
		const found = `median ${shown(median, 1)} ms, longest ${shown(longest, 1)} ms`;
		lines.push(verdictLine({ what, isMet: median <= MOST_MS, found }));
	}
	return lines.join("\n");
}

const choice = (number: number) =>
	`json_array('frage_${number}', 'antwort_' || abs(random() % ${OPTIONS}))`;
const entries = questions.map((_, number) => choice(number)).join(", ");

// The trigger counts each in the tallies, as when it is sent.
const INSERT = `INSERT INTO submissions (survey_key, id, submitted_at, day, answers, tally_entries)
	WITH RECURSIVE numbers (number) AS (
		SELECT CAST(?1 AS INTEGER) UNION ALL SELECT number + 1 FROM numbers WHERE number + 1 < ?1 + ${AT_ONCE})
	SELECT (SELECT survey_key FROM surveys WHERE slug = '${SURVEY}'), 'sent-' || number,
		unixepoch('2024-07-01') * 1000 + number * 20000, date('2024-07-01', '+' || (number / 4320) || ' days'),
		json_object('text', printf('%.400c', 'x')), json_array(json_array('_submissions', ''), ${entries})
	FROM numbers`;

async function ask(base: URL, path: string, init: RequestInit = {}): Promise<void> {
	const response = await fetch(new URL(`/newsroom/api/surveys/${path}`, base), {
		...init,
		headers: { Authorization: `Bearer ${NEWSROOM_TOKEN}`, "Content-Type": "application/json" },
	});
	const text = await response.text();
	if (!response.ok) throw new Error(`${path}: ${response.status}\n${text}`);
}
