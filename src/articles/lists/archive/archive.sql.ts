import { and, desc, eq, gte, lt, max, min, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { afterPosition, toPage } from "../../../platform/db/pagination.sql.ts";
import type { PageQuery } from "../../../platform/schema/page-query.schema.ts";
import { listings } from "../../../publication/channels.tables.ts";
import { listingKey } from "../../../publication/listings.sql.ts";
import { selectListedArticles } from "../../article/article.sql.ts";
import { articlePosition } from "../channel-page.sql.ts";

const published = listings.published_at;
const IN_ALL = eq(listings.listing_key, listingKey({}));

/** A period: from its first moment until before its end. */
interface Span {
	start: Date;
	end: Date;
}

/** Returns a page of the articles of a period, the newest first. */
export async function listArticlesIn(db: Database, { start, end }: Span, query: PageQuery) {
	const rows = await selectListedArticles(db)
		.where(
			and(
				IN_ALL,
				gte(published, start),
				lt(published, end),
				afterPosition(published, listings.article_key, query.cursor),
			),
		)
		.orderBy(desc(published), desc(listings.article_key))
		.limit(query.limit + 1);
	return toPage(rows, query.limit, articlePosition);
}

/** Returns the times of the oldest and the newest public article; undefined if there is none. */
export async function findFirstAndLast(db: Database) {
	const [oldest, newest] = await db.batch([
		db
			.select({ at: min(published) })
			.from(listings)
			.where(IN_ALL),
		db
			.select({ at: max(published) })
			.from(listings)
			.where(IN_ALL),
	]);
	const [first, last] = [oldest[0]?.at, newest[0]?.at];
	return first && last ? { first, last } : undefined;
}

/** Returns the names of those periods that have articles. Reads one row for each. */
export async function listFilled(
	db: Database,
	spans: (Span & { name: string })[],
): Promise<string[]> {
	const periods = JSON.stringify(
		spans.map(({ name, start, end }) => [name, start.getTime(), end.getTime()]),
	);
	const rows = await db.all<{ name: string }>(sql`
		SELECT value ->> 0 AS name FROM json_each(${periods}) AS period
		WHERE EXISTS (SELECT 1 FROM listings WHERE listing_key = ${listingKey({})}
			AND published_at >= (period.value ->> 1) AND published_at < (period.value ->> 2))
		ORDER BY period.key`);
	return rows.map(({ name }) => name);
}
