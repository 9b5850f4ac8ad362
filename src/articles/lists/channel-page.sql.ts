import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import type { Position } from "../../platform/schema/cursor.schema.ts";
import type { FrontPageQuery } from "../../platform/schema/page-query.schema.ts";
import { listings } from "../../publication/channels.tables.ts";
import { listingKey } from "../../publication/listings.sql.ts";
import type { Selection } from "../../publication/selection.schema.ts";
import {
	type ArticleRow,
	listLatestArticles,
	selectListedArticles,
} from "../article/article.sql.ts";

/** A page of a list, with its neighbours in both directions. */
export interface ChannelPage {
	rows: ArticleRow[];
	/** The start of the next older page; undefined on the last. */
	older: Position | undefined;
	isFirst: boolean;
}

/** Returns the page of a query; the first page if all newer articles fit into it. */
export async function findChannelPage(
	db: Database,
	selection: Selection,
	query: FrontPageQuery,
): Promise<ChannelPage> {
	const { cursor, newer, limit } = query;
	const turned = newer && !cursor && (await newerPage(db, selection, newer, limit));
	if (turned) return turned;
	const { rows, next } = await listLatestArticles(db, {
		...selection,
		limit,
		...(cursor && { cursor }),
	});
	return { rows, older: next, isFirst: cursor === undefined };
}

/** Returns the articles just newer than a position; undefined if they reach the top of the list. */
async function newerPage(
	db: Database,
	selection: Selection,
	{ time, key }: Position,
	limit: number,
): Promise<ChannelPage | undefined> {
	const rows = await selectListedArticles(db)
		.where(
			and(
				eq(listings.listing_key, listingKey(selection)),
				sql`(${listings.published_at}, ${listings.article_key}) > (${time.getTime()}, ${key})`,
			),
		)
		.orderBy(asc(listings.published_at), asc(listings.article_key))
		.limit(limit + 1);
	if (rows.length <= limit) return undefined;
	const page = rows.slice(0, limit).reverse();
	const last = page.at(-1);
	return { rows: page, older: last && articlePosition(last), isFirst: false };
}

/** Returns the position of an article in a list. */
export function articlePosition({ published_at, key }: ArticleRow): Position {
	return { time: published_at, key };
}
