import { copyIn, keepCopies, keepCopy, orCopy } from "../../platform/cache/kv-fallback.ts";
import { type Database, primary } from "../../platform/db/connection.ts";
import { pageOf } from "../../platform/db/pagination.sql.ts";
import { FRONT_PAGE_LENGTH, type FrontPageQuery } from "../../platform/schema/page-query.schema.ts";
import { type ChannelRow, channelOf } from "../../publication/channels.sql.ts";
import { listingKey, selectionOf } from "../../publication/listings.sql.ts";
import type { Selection } from "../../publication/selection.schema.ts";
import { type ArticleRow, latestArticles } from "../article/article.sql.ts";
import { type ListPage, listPage, positionOf } from "./front-page.sql.ts";
import { listArticles } from "./list.sql.ts";
import { articlePageOf } from "./list-page.ts";
import type { ArticleQuery } from "./list-query.schema.ts";
import { walkOf } from "./order.sql.ts";
import { isWholeList, listsOf } from "./sources.sql.ts";

/** A channel, undefined if no article ever stood in it, with a page of it. */
interface ChannelPage {
	channel: ChannelRow | undefined;
	page: ListPage;
}

/** A channel with its newest articles: one more than its first page has. */
interface Copy {
	channel: ChannelRow | undefined;
	rows: ArticleRow[];
}

const keyOf = (list: string) => `list/${list}`;

/** A page of a channel out of D1; where that does not answer, the first as it was at the last change. */
export function knownPage(
	env: Env,
	db: Database,
	selection: Selection,
	query: FrontPageQuery,
): Promise<ChannelPage> {
	return orCopy(readPage(db, selection, query), async () => {
		if (query.cursor || query.newer) return undefined;
		const copy = await copyIn<Copy>(env.FEED_CACHE, keyOf(listingKey(selection)));
		if (!copy) return undefined;
		const { rows, next } = pageOf(copy.rows, query.limit, positionOf);
		return { channel: copy.channel, page: { rows, older: next, isFirst: true } };
	});
}

/** Articles by a query out of D1; where that does not answer, a channel's newest as of the last change. */
export function knownArticles(env: Env, db: Database, query: ArticleQuery) {
	return orCopy(listArticles(db, query), async () => {
		const list = newestAsked(query);
		const copy = list === undefined ? undefined : await copyIn<Copy>(env.FEED_CACHE, keyOf(list));
		if (!copy) return undefined;
		const placed = copy.rows.map((row) => {
			return { ...row, tier: 0, time: row.published_at.getTime(), bytes: 0 };
		});
		const page = articlePageOf(placed, query, walkOf(query), undefined);
		return { ...page, total: copy.channel?.article_count };
	});
}

/** Copies the newest articles of these lists into KV, for when D1 does not answer; never throws. */
export function keepListCopies(env: Env, lists: string[]): Promise<void> {
	const db = primary(env.DB);
	return keepCopies(lists, async (list) => {
		const query = { ...selectionOf(list), limit: FRONT_PAGE_LENGTH + 1 };
		const [channel, { rows }] = await Promise.all([channelOf(db, list), latestArticles(db, query)]);
		const copy: Copy = { channel, rows };
		await keepCopy(env.FEED_CACHE, keyOf(list), copy);
	});
}

async function readPage(
	db: Database,
	selection: Selection,
	query: FrontPageQuery,
): Promise<ChannelPage> {
	const list = listingKey(selection);
	const [channel, page] = await Promise.all([
		// The front page needs no name.
		list === "" ? undefined : channelOf(db, list),
		listPage(db, selection, query),
	]);
	return { channel, page };
}

/** The channel whose newest articles are all that a query asks for, if it asks for no more. */
function newestAsked(query: ArticleQuery): string | undefined {
	const { search, ids, cursor, hasImage, notTopics, include, sort, limit } = query;
	const { topics, author, language } = query;
	const isFiltered = search || ids || hasImage || notTopics.length > 0 || !isWholeList(query);
	const asksMore = cursor || include.length > 0 || limit > FRONT_PAGE_LENGTH;
	const named = [...topics, author, language].filter((one) => one !== undefined);
	if (isFiltered || asksMore || sort !== "-published" || named.length > 1) return undefined;
	return listsOf(query)[0];
}
