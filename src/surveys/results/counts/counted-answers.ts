import type { Database } from "../../../platform/db/connection.ts";
import type { SubmissionFilter } from "../../answers/submission-filter.schema.ts";
import {
	type DailyCount,
	OTHERS_TALLY,
	SUBMISSIONS_TALLY,
	type Tally,
} from "../../questions/tally.schema.ts";
import { countAnswersOnPage, listCountingPages } from "./counted-answers.sql.ts";

/** The counts of the submissions in a filter. */
interface CountedAnswers {
	tallies: Tally[];
	days: Omit<DailyCount, "origin">[];
	/** Submissions of the same days and origin that do not have the filter's answers. */
	others: number;
}

/**
 * Counts the submissions of a filter by reading each that is not erased, page by page. Every submission is counted as
 * it is when its page is read.
 */
export async function countAnswers(
	db: Database,
	surveyKey: number,
	filter: SubmissionFilter,
	pageRows?: number,
): Promise<CountedAnswers> {
	const sums = new Map<string, Tally>();
	for (const page of await listCountingPages(db, surveyKey, filter, pageRows)) {
		for (const tally of await countAnswersOnPage(db, surveyKey, filter, page)) add(sums, tally);
	}
	const all = [...sums.values()];
	const [byDay, choices] = [ofQuestion(all, SUBMISSIONS_TALLY), withoutOthers(all)];
	const count = byDay.reduce((sum, one) => sum + one.count, 0);
	const submissions = { question: SUBMISSIONS_TALLY, choice: "", count, total: 0 };
	return {
		tallies: [submissions, ...choices],
		days: byDay.map(({ choice, count }) => ({ day: choice, count })),
		others: ofQuestion(all, OTHERS_TALLY)[0]?.count ?? 0,
	};
}

function add(sums: Map<string, Tally>, { question, choice, count, total }: Tally): void {
	const key = JSON.stringify([question, choice]);
	const sum = sums.get(key) ?? { question, choice, count: 0, total: 0 };
	sums.set(key, { ...sum, count: sum.count + count, total: sum.total + total });
}

const ofQuestion = (tallies: Tally[], name: string) =>
	tallies.filter(({ question }) => question === name);
const withoutOthers = (tallies: Tally[]) =>
	tallies.filter(({ question }) => question !== SUBMISSIONS_TALLY && question !== OTHERS_TALLY);
