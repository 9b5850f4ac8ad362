import type { ArticleStatus } from "../article/article.schema.ts";
import { listWord, termExpression } from "../lists/search/search-expression.ts";
import { type FindingQuery, STATUSES } from "./finding.schema.ts";

/** True if the search index is needed: the table of the list knows statuses alone. */
export function isSearched({ q, topic, author, language }: FindingQuery): boolean {
	const hasWords = q !== undefined && q.wanted.length + q.unwanted.length > 0;
	return hasWords || [topic, author, language].some((one) => one !== undefined);
}

/** Returns what the newsroom looks for in FTS5's language. The view board_words has the words for lists and statuses. */
export function boardExpression(query: FindingQuery): string {
	const { q, topic, author, language, status = STATUSES, has_draft } = query;
	const { wanted, unwanted } = q ?? { wanted: [], unwanted: [] };
	const all = [
		...(wanted.length === 0 ? [] : [inTexts(wanted.map(termExpression).join(" AND "))]),
		...(topic === undefined ? [] : [listWord({ topic })]),
		...(author === undefined ? [] : [listWord({ author })]),
		...(language === undefined ? [] : [listWord({ language })]),
		`(${status.map(statusWord).join(" OR ")})`,
		...(has_draft === true ? [HAS_DRAFT] : []),
	];
	const not = [
		...unwanted.map((term) => inTexts(termExpression(term))),
		...(has_draft === false ? [HAS_DRAFT] : []),
	];
	const found = all.join(" AND ");
	return not.length === 0 ? found : `(${found}) NOT (${not.join(" OR ")})`;
}

const HAS_DRAFT = 'lists : "hasdraft"';

function inTexts(expression: string): string {
	return `({title summary text} : (${expression}))`;
}

function statusWord(status: ArticleStatus): string {
	return `lists : "is${status}"`;
}
