import { inArray } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { channels } from "../../publication/channels.tables.ts";
import { listingKey } from "../../publication/listings.sql.ts";
import type { ArticleQuery } from "./list-query.schema.ts";

/** Where a query looks first; lists settle some of what it asks for. */
export type CandidateSource = { ids: string[] } | { search: true } | ListSource;

interface ListSource {
	lists: string[];
	settles: ("topics" | "author" | "language")[];
}

/** The source that has to be searched least: of topics and an author, what has fewer articles. */
export async function findSource(db: Database, query: ArticleQuery): Promise<CandidateSource> {
	if (query.ids) return { ids: query.ids };
	if (query.search) return { search: true };
	const [first, second] = listSources(query);
	return second && (await hasFewer(db, query)) ? second : first;
}

/** Lists that all articles of a query stand in. */
export function listingKeysOf(query: Selected): string[] {
	return listSources(query)[0].lists;
}

type Selected = Pick<ArticleQuery, "topics" | "author" | "language">;

/** By topics in the language that is asked for, by author, or by language alone: the most telling first. */
function listSources({ topics, author, language }: Selected): [ListSource, ListSource?] {
	const byAuthor: ListSource[] =
		author === undefined ? [] : [{ lists: [listingKey({ author })], settles: ["author"] }];
	const spoken = language === undefined ? {} : { language };
	const lists = topics.map((topic) => listingKey({ topic, ...spoken }));
	const byTopics: ListSource[] =
		topics.length === 0 ? [] : [{ lists, settles: ["topics", "language"] }];
	const all: ListSource = { lists: [listingKey(spoken)], settles: ["language"] };
	const [first = all, second] = [...byTopics, ...byAuthor];
	return second ? [first, second] : [first];
}

/** Whether the author has fewer articles than the topics together. */
async function hasFewer(db: Database, { topics, author }: ArticleQuery): Promise<boolean> {
	const byAuthor = listingKey({ ...(author !== undefined && { author }) });
	const byTopic = topics.map((topic) => listingKey({ topic }));
	const rows = await db
		.select({ key: channels.listing_key, articles: channels.article_count })
		.from(channels)
		.where(inArray(channels.listing_key, [byAuthor, ...byTopic]));
	const sum = (keys: string[]) =>
		rows.reduce((total, row) => total + (keys.includes(row.key) ? row.articles : 0), 0);
	return sum([byAuthor]) < sum(byTopic);
}

/** The list that a source is, if it is one alone. */
export function onlyList(source: CandidateSource): string | undefined {
	return "lists" in source && source.lists.length === 1 ? source.lists[0] : undefined;
}

/** Whether a query asks for all of its lists, not for some time of them. */
export function isWholeList({ published, updated }: ArticleQuery): boolean {
	const bounds = [published.from, published.before, updated.from, updated.before];
	return bounds.every((bound) => bound === undefined);
}
