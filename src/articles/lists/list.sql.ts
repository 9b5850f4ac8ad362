import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { channels } from "../../publication/channels.tables.ts";
import { contentBytes, publishedAt, summaryColumns } from "../article/article.sql.ts";
import { articles } from "../article/article.tables.ts";
import { candidates, listedArticles } from "./candidates.sql.ts";
import { remainingFilters } from "./filters.sql.ts";
import { toArticlePage } from "./list-page.ts";
import type { ArticleQuery } from "./list-query.schema.ts";
import { candidateOrder, type Walk, walkOf } from "./order.sql.ts";
import { type CandidateSource, findSource, isWholeList, onlyList } from "./sources.sql.ts";

/** How many candidates a request checks for each article that its page may hold. */
const CANDIDATES_PER_ARTICLE = 10;

export type ListedRow = Awaited<ReturnType<typeof listArticles>>["rows"][number];

/** A page of public articles by filters, order and place; `total` where the list's length is known. */
export async function listArticles(db: Database, query: ArticleQuery) {
	const plan = planOf(query, await findSource(db, query));
	const order = candidateOrder(plan.walk);
	const [found, ends, counts] = await db.batch([
		rowsOf(db, query, plan).orderBy(order),
		// In the same transaction: candidates move.
		endOf(db, plan).orderBy(order),
		lengthOf(db, query, plan),
	]);
	return { ...toArticlePage(found, query, plan.walk, ends[0]), total: counts[0]?.articles };
}

interface Plan {
	walk: Walk;
	filters: SQL[];
	/** How many candidates are looked at. */
	most: number;
	/** The list that is all there is to look at. */
	list: string | undefined;
	from: SQL;
}

function planOf(query: ArticleQuery, source: CandidateSource): Plan {
	const walk = walkOf(query);
	const filters = remainingFilters(query, source, walk);
	const isFiltered = filters.length > 0;
	const most = (query.limit + 1) * (isFiltered ? CANDIDATES_PER_ARTICLE : 1);
	const list = isFiltered ? undefined : onlyList(source);
	// Of a list SQLite makes one query with what is around it, whose limit stops it.
	const rows =
		list === undefined ? candidates(query, source, walk, most) : listedArticles(query, list, walk);
	return { walk, filters, most, list, from: sql`(${rows}) AS candidate` };
}

// With names of their own: in a batch rows are objects, and a column called 0 would come first.
const place = {
	tier: sql<number>`candidate.tier`.as("tier"),
	time: sql<number>`candidate.time`.as("time"),
	key: sql<number>`candidate.key`.as("key"),
};

function rowsOf(db: Database, { include, limit }: ArticleQuery, { from, filters }: Plan) {
	return db
		.select({
			...summaryColumns,
			...place,
			published_at: publishedAt,
			bytes: contentBytes(include.includes("content")),
		})
		.from(from)
		.innerJoin(articles, sql`articles.article_key = candidate.key`)
		.where(and(sql`articles.status = 'published'`, ...filters))
		.limit(limit + 1);
}

/** How far the candidates reach, where filters may have left more of them; none at the list's end. */
function endOf(db: Database, { from, filters, most }: Plan) {
	return db
		.select(place)
		.from(from)
		.where(filters.length > 0 ? undefined : sql`false`)
		.limit(1)
		.offset(most - 1);
}

/** Channels count their articles; of a list between two dates nobody knows. */
function lengthOf(db: Database, query: ArticleQuery, { list }: Plan) {
	const isKnown = list !== undefined && isWholeList(query);
	return db
		.select({ articles: channels.article_count })
		.from(channels)
		.where(isKnown ? eq(channels.listing_key, list) : sql`false`);
}
