import { and, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { contentBytes, publishedAt, summaryColumns } from "../article/article.sql.ts";
import { articles } from "../article/article.tables.ts";
import {
	type CandidateSource,
	candidateSource,
	isWholeList,
	onlyList,
} from "./candidate-source.ts";
import { candidates, listedArticles } from "./candidates.sql.ts";
import { remainingFilters } from "./filters.sql.ts";
import { toArticlePage } from "./list-page.ts";
import type { ArticleQuery } from "./list-query.schema.ts";
import { candidateOrder, type Scan, toScan } from "./order.sql.ts";
import { MAX_COUNTED } from "./search/max-counted.ts";
import { matchCount } from "./search/search.sql.ts";

/** A request compares this many candidates for each article that its page may hold. */
const CANDIDATES_PER_ARTICLE = 10;

export type ListedRow = Awaited<ReturnType<typeof listArticles>>["rows"][number];

/**
 * Returns a page of public articles by filters, order and position, with `total` where a channel counts
 * the whole list, or a search finds no more than MAX_COUNTED. A query whose filters its source does not
 * cover compares ten candidates for each article of the page: the rows that it reads do not depend on the
 * size of the archive, and the page may hold fewer than `limit`, even none, and still have a next one.
 */
export async function listArticles(db: Database, query: ArticleQuery) {
	const plan = planOf(query, candidateSource(query));
	const order = candidateOrder(plan.scan);
	const [found, ends, counts] = await db.batch([
		rowsOf(db, query, plan).orderBy(order),
		// In the same transaction, because a change in between would move the candidates.
		endOf(db, plan).orderBy(order),
		lengthOf(db, query, plan),
	]);
	const isEmpty = found.length === 0 && plan.list !== undefined && !query.cursor;
	const total = totalOf(counts[0]?.articles, query, isEmpty);
	return { ...toArticlePage(found, query, plan.scan, ends[0]), total };
}

interface Plan {
	scan: Scan;
	filters: SQL[];
	/** The most candidates that are compared. */
	most: number;
	/** The only list that is read; undefined if there are filters or other sources. */
	list: string | undefined;
	from: SQL;
}

function planOf(query: ArticleQuery, source: CandidateSource): Plan {
	const scan = toScan(query);
	const filters = remainingFilters(query, source, scan);
	const isFiltered = filters.length > 0;
	const most = (query.limit + 1) * (isFiltered ? CANDIDATES_PER_ARTICLE : 1);
	const list = isFiltered ? undefined : onlyList(source);
	// Without its own LIMIT the subquery becomes part of the query around it, whose LIMIT stops it.
	const rows =
		list === undefined ? candidates(query, source, scan, most) : listedArticles(query, list, scan);
	return { scan, filters, most, list, from: sql`(${rows}) AS candidate` };
}

// Columns need names: in a batch rows are objects, and a column named 0 would come first.
const positionColumns = {
	tier: sql<number>`candidate.tier`.as("tier"),
	time: sql<number>`candidate.time`.as("time"),
	key: sql<number>`candidate.key`.as("key"),
};

function rowsOf(db: Database, { include, limit }: ArticleQuery, { from, filters }: Plan) {
	return db
		.select({
			...summaryColumns,
			...positionColumns,
			published_at: publishedAt,
			bytes: contentBytes(include.includes("content")),
		})
		.from(from)
		.innerJoin(articles, sql`articles.article_key = candidate.key`)
		.where(and(sql`articles.status = 'published'`, ...filters))
		.limit(limit + 1);
}

/** The last candidate that a query with filters compares; no row if the list ends before. */
function endOf(db: Database, { from, filters, most }: Plan) {
	return db
		.select(positionColumns)
		.from(from)
		.where(filters.length > 0 ? undefined : sql`false`)
		.limit(1)
		.offset(most - 1);
}

/**
 * The number of articles of a whole list, which the triggers channel_gains_article and channel_loses_article
 * keep; or of all matches of a search, one more than MAX_COUNTED standing for all larger numbers. No row if
 * there are filters beside.
 */
function lengthOf(db: Database, query: ArticleQuery, plan: Plan) {
	return db
		.select({ articles: sql<number>`articles`.as("articles") })
		.from(sql`(${lengthQuery(query, plan)})`);
}

function lengthQuery(query: ArticleQuery, { list, filters }: Plan): SQL {
	if (list !== undefined && isWholeList(query))
		return sql`SELECT article_count AS articles FROM channels WHERE listing_key = ${list}`;
	if (query.search && filters.length === 0) return matchCount(query);
	return sql`SELECT 0 AS articles WHERE false`;
}

/** Returns the number of articles of the whole list; undefined if it is not known. */
function totalOf(counted: number | undefined, query: ArticleQuery, isEmpty: boolean) {
	// A channel that never had an article has no count.
	if (counted === undefined) return isEmpty && isWholeList(query) ? 0 : undefined;
	return query.search && counted > MAX_COUNTED ? undefined : counted;
}
