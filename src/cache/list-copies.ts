import { listArticles } from "../db/article-list.ts";
import { walkOf } from "../db/article-order.ts";
import { articlePageOf } from "../db/article-page.ts";
import { isWholeList, listsOf } from "../db/article-source.ts";
import { type ArticleRow, latestArticles } from "../db/articles.ts";
import { type ChannelRow, channelOf } from "../db/channels.ts";
import { type Database, primary } from "../db/connection.ts";
import { type ListPage, listPage, positionOf } from "../db/list-pages.ts";
import { listingKey, selectionOf } from "../db/listings.ts";
import { pageOf } from "../db/page.ts";
import type { ArticleQuery } from "../schemas/article-query.ts";
import { FRONT_PAGE_LENGTH, type FrontPageQuery } from "../schemas/page-query.ts";
import type { Selection } from "../schemas/selection.ts";
import { copyIn, keepCopies, keepCopy, orCopy } from "./copies.ts";

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
		return { ...page, total: copy.channel?.articles };
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
