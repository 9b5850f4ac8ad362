import type { Database } from "../../../platform/db/connection.ts";
import { type Page, toPage } from "../../../platform/db/pagination.sql.ts";
import type { Position } from "../../../platform/schema/cursor.schema.ts";
import { type Question, withoutSections } from "../../questions/question.schema.ts";
import { behaviourOf } from "../../questions/question-types.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import { type SubmissionRow, submissionPosition } from "../submission.sql.ts";
import type { SubmissionFilter } from "../submission-filter.schema.ts";
import {
	findPositionAhead,
	listCandidates,
	listFoundSubmissions,
	type SubmissionList,
} from "./found-submissions.sql.ts";
import type { Finding } from "./submission-finding.schema.ts";
import { hasWords, longestAsciiRun, toSoughtWords } from "./text-search.ts";

/** So many submissions are looked through for one page of a search. */
export const SEARCHED_AT_ONCE = 20_000;
/** So many of them are read at once, and so often, because SQLite finds some without the words too. */
const CANDIDATES = 100;
const MAX_QUERIES = 5;

/** Chooses submissions to list. */
interface Choice extends Finding {
	filter: SubmissionFilter;
	/** True for those that filled in the honeypot. */
	caught?: boolean;
}

/** A page of a list. */
interface PageOfList {
	limit: number;
	cursor?: Position | undefined;
}

/**
 * Finds a page of a survey's submissions: those in a filter, of one list, and with words in their texts. A page
 * of a search may be short, and others may follow all the same.
 */
export async function findSubmissions(
	db: Database,
	survey: SurveyRow,
	{ filter, show, caught = false, q = "" }: Choice,
	{ limit, cursor }: PageOfList,
): Promise<Page<SubmissionRow>> {
	const list = { surveyKey: survey.survey_key, filter, show, caught };
	const words = toSoughtWords(q);
	if (words.length > 0) {
		const names = textNamesOf(survey.definition.questions);
		return search(db, list, { words, names }, { limit, cursor });
	}
	const rows = await listFoundSubmissions(db, list, cursor, limit + 1);
	return toPage(rows, limit, submissionPosition);
}

/** Returns the names of the answers that people write themselves. */
export function textNamesOf(questions: Question[]): string[] {
	return withoutSections(questions).flatMap((question) => behaviourOf(question).textNames());
}

async function search(
	db: Database,
	list: SubmissionList,
	{ words, names }: { words: readonly string[]; names: string[] },
	{ limit, cursor }: PageOfList,
): Promise<Page<SubmissionRow>> {
	const end = await findPositionAhead(db, list, cursor, SEARCHED_AT_ONCE);
	const condition = { part: longestAsciiRun(words), names };
	const isFound = ({ answers }: SubmissionRow) => {
		const texts = names.flatMap((name) => answers[name] ?? []).map(String);
		return hasWords(texts, words);
	};
	const found: SubmissionRow[] = [];
	let at = cursor;
	for (let query = 0; query < MAX_QUERIES; query++) {
		const rows = await listCandidates(db, list, condition, { cursor: at, end, limit: CANDIDATES });
		found.push(...rows.filter(isFound));
		// One more than fits shows that another page follows.
		if (found.length > limit) return toPage(found, limit, submissionPosition);
		if (rows.length < CANDIDATES) return { rows: found, next: end };
		at = rows.slice(-1).map(submissionPosition)[0];
	}
	return { rows: found, next: at };
}
