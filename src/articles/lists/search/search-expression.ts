import { listingKey } from "../../../publication/listings.sql.ts";
import type { Selection } from "../../../publication/selection.schema.ts";
import { stemWord } from "../../article/search-words.ts";
import type { ArticleQuery } from "../list-query.schema.ts";
import type { Term } from "./search-text.schema.ts";

const NO_WORD = '""';

/**
 * Returns a search within its lists in FTS5's language. Tier 1 has all words in the title, 2 in
 * title and summary, 3 anywhere, each without the tiers before it; 0 is all three. Every word is in
 * quotes, so that no input is taken for an operator.
 */
export function searchExpression(query: ArticleQuery, tier: number): string {
	const { wanted = [], unwanted = [] } = query.search ?? {};
	const all = wanted.map(termExpression).join(" AND ") || NO_WORD;
	const anywhere = `{title summary text} : (${all})`;
	const [head, title] = [`{title summary} : (${all})`, `{title} : (${all})`];
	const tiers = [anywhere, title, `(${head}) NOT (${title})`, `(${anywhere}) NOT (${head})`];
	const found = [`(${tiers[tier] ?? anywhere})`, ...listsOf(query)].join(" AND ");
	const left = [
		...unwanted.map(termExpression),
		...query.notTopics.map((topic) => listWord({ topic })),
	];
	return left.length === 0 ? found : `(${found}) NOT (${left.join(" OR ")})`;
}

/** Words in quotation marks match as they are; another word matches all words with one of its stems. */
export function termExpression({ words, isPrefix, stems }: Term): string {
	const exact = `"${words.join(" ")}"${isPrefix ? "*" : ""}`;
	const alike = stems.map((stem) => `"${stem}" OR "${stemWord(stem)}"`);
	return alike.length === 0 ? exact : `(${[exact, ...alike].join(" OR ")})`;
}

/** All of these must match; of the topics, one is enough. */
function listsOf({ topics, author, language, hasImage }: ArticleQuery): string[] {
	const ofTopics = topics.map((topic) => listWord({ topic })).join(" OR ");
	return [
		...(ofTopics === "" ? [] : [`(${ofTopics})`]),
		...(author === undefined ? [] : [listWord({ author })]),
		...(language === undefined ? [] : [listWord({ language })]),
		...(hasImage ? ['lists : "image"'] : []),
	];
}

/** Spells a list as the views searchable_articles and board_words do. */
export function listWord(selection: Selection): string {
	return `lists : "list${Buffer.from(listingKey(selection)).toString("hex")}"`;
}
