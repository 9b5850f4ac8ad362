import { readCopy, saveCopies, withKvFallback } from "../../platform/cache/kv-fallback.ts";
import type { Database } from "../../platform/db/connection.ts";
import { toPage } from "../../platform/db/pagination.sql.ts";
import { rowFormat } from "../../platform/db/row-format.ts";
import { FRONT_PAGE_LENGTH, type FrontPageQuery } from "../../platform/schema/page-query.schema.ts";
import {
	type ChannelRow,
	channelColumns,
	findChannel,
	findChannels,
} from "../../publication/channels.sql.ts";
import { listingKey } from "../../publication/listings.sql.ts";
import type { Selection } from "../../publication/selection.schema.ts";
import { type ArticleRow, listedColumns, listNewestOfLists } from "../article/article.sql.ts";
import { isWholeList, listingKeysOf } from "./candidate-source.ts";
import { articlePosition, type ChannelPage, findChannelPage } from "./channel-page.sql.ts";
import { type FrontArticleRow, listFrontArticles } from "./front/curation.sql.ts";
import { listArticles } from "./list.sql.ts";
import { toArticlePage } from "./list-page.ts";
import type { ArticleQuery } from "./list-query.schema.ts";
import { toScan } from "./order.sql.ts";

/** A channel with a page of it; the channel is undefined if no article was ever in it. */
interface ChannelWithPage {
	channel: ChannelRow | undefined;
	page: ChannelPage;
	/** The articles that the newsroom chose for the front page; empty for all other pages. */
	front: FrontArticleRow[];
}

/** A channel with its newest articles: one more than its first page shows. */
interface ChannelCopy {
	channel: ChannelRow | undefined;
	rows: ArticleRow[];
	/** Only in the copy of the list of all articles, and not in one of an older version. */
	front?: FrontArticleRow[];
}

/** The key of the list of all articles, whose first page is the front page. */
export const FRONT_LIST = listingKey({});

const format = rowFormat({ ...channelColumns, ...listedColumns });
const copyKey = (list: string) => `list/${list}`;

/** Returns a page of a channel from D1. If D1 does not respond, the copy has the first page; otherwise it throws Unavailable. */
export function findPageWithFallback(
	env: Env,
	db: Database,
	selection: Selection,
	query: FrontPageQuery,
): Promise<ChannelWithPage> {
	return withKvFallback(findChannelWithPage(db, selection, query), async () => {
		if (query.cursor || query.newer) return undefined;
		const copy = await readCopy<ChannelCopy>(
			env.FEED_CACHE,
			copyKey(listingKey(selection)),
			format,
		);
		if (!copy) return undefined;
		const { rows, next } = toPage(copy.rows, query.limit, articlePosition);
		const page = { rows, older: next, isFirst: true };
		return { channel: copy.channel, page, front: copy.front ?? [] };
	});
}

/** Returns the articles of a query from D1. If D1 does not respond, the copy has a channel's newest; otherwise it throws Unavailable. */
export function listArticlesWithFallback(env: Env, db: Database, query: ArticleQuery) {
	return withKvFallback(listArticles(db, query), async () => {
		const list = channelOfQuery(query);
		const copy =
			list === undefined
				? undefined
				: await readCopy<ChannelCopy>(env.FEED_CACHE, copyKey(list), format);
		if (!copy) return undefined;
		const placed = copy.rows.map((row) => {
			return { ...row, tier: 0, time: row.published_at.getTime(), bytes: 0 };
		});
		const page = toArticlePage(placed, query, toScan(query), undefined);
		return { ...page, total: copy.channel?.article_count };
	});
}

/** Copies the newest articles of these lists to KV, for times when D1 does not respond; never throws. */
export function saveListCopies(env: Env, lists: string[]): Promise<void> {
	return saveCopies(env, lists, { keyOf: copyKey, format, most: 80, read: findChannelCopies });
}

async function findChannelCopies(db: Database, lists: string[]): Promise<Map<string, ChannelCopy>> {
	const channels = await findChannels(db, lists);
	const newest = await listNewestOfLists(db, lists, FRONT_PAGE_LENGTH + 1);
	const rowsOf = Map.groupBy(newest, ({ list }) => list);
	const front = lists.includes(FRONT_LIST) ? await listFrontArticles(db) : [];
	const copies = lists.map((list): [string, ChannelCopy] => {
		const rows = (rowsOf.get(list) ?? []).map(({ list: _, ...row }) => row);
		const copy = { channel: channels.get(list), rows };
		return [list, list === FRONT_LIST ? { ...copy, front } : copy];
	});
	return new Map(copies);
}

async function findChannelWithPage(
	db: Database,
	selection: Selection,
	query: FrontPageQuery,
): Promise<ChannelWithPage> {
	const list = listingKey(selection);
	const isFront = list === FRONT_LIST && !query.cursor && !query.newer;
	const [channel, page, front] = await Promise.all([
		// The front page needs no name.
		list === FRONT_LIST ? undefined : findChannel(db, list),
		findChannelPage(db, selection, query),
		isFront ? listFrontArticles(db) : [],
	]);
	return { channel, page, front };
}

/** Returns the key of the channel whose copy has everything that a query asks for; undefined if there is none. */
function channelOfQuery(query: ArticleQuery): string | undefined {
	const { search, ids, cursor, hasImage, notTopics, include, sort, limit } = query;
	const { topics, author, language } = query;
	const isFiltered = search || ids || hasImage || notTopics.length > 0 || !isWholeList(query);
	const needsMore = cursor || include.length > 0 || limit > FRONT_PAGE_LENGTH;
	const named = [...topics, author, language].filter((one) => one !== undefined);
	if (isFiltered || needsMore || sort !== "-published" || named.length > 1) return undefined;
	return listingKeysOf(query)[0];
}
