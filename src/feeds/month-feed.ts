import {
	type FullArticleRow,
	findNeighbouringDates,
	listArticleSizes,
	listFullArticlesBetween,
} from "../articles/article/full-articles.sql.ts";
import type { FeedHistory } from "../formats/feed-channel.ts";
import type { Database } from "../platform/db/connection.ts";
import type { Site } from "../platform/schema/site-settings.schema.ts";
import type { ChannelRow } from "../publication/channels.sql.ts";
import { type FeedAddress, feedPath } from "../publication/feed-addresses.ts";
import { monthDocument, monthOf, spanOf } from "../publication/month.ts";
import type { PlacedSurvey } from "../surveys/survey/placement/placed-survey.sql.ts";

/** The most bytes of HTML in one document of a month, unless a single article has more. */
const MAX_MONTH_BYTES = 1_000_000;

/** A feed document to render. */
export interface FeedRequest {
	db: Database;
	site: Site;
	channel: ChannelRow;
	name: FeedAddress;
	now: Date;
}

/** What a feed document is rendered from. */
export interface FeedContent {
	rows: FullArticleRow[];
	updated: Date;
	history: FeedHistory;
	/** The surveys that its articles may call to, the one changed last first. */
	surveys: PlacedSurvey[];
}

/** Returns where the articles are that are too old for a feed. The running month is no archive: it still grows. */
export async function historyBefore(request: FeedRequest, older: Date): Promise<FeedHistory> {
	const { db, site, channel } = request;
	const month = monthOf(site.timeZone, older);
	if (isOver(request, month)) return { previous: monthUrl(request, month) };
	const { start, end } = spanOf(site.timeZone, month);
	const { before } = await findNeighbouringDates(db, channel.listing_key, start, end);
	return { older: monthUrl(request, month), previous: newestPartUrl(request, before) };
}

/** A month depends on nothing but its own articles: it has no survey call, and their last change is its own. */
export async function findMonthContent(
	request: FeedRequest,
	{ month, part }: { month: string; part: number },
): Promise<FeedContent | undefined> {
	const { db, site, channel, name } = request;
	const parts = await partsOf(request, month);
	const keys = parts[part - 1];
	if (!keys) return undefined;
	const { start, end } = spanOf(site.timeZone, month);
	const rows = await listFullArticlesBetween(db, channel.listing_key, start, end, keys);
	const { before, after } = await findNeighbouringDates(db, channel.listing_key, start, end);
	const rest = part < parts.length ? monthUrl(request, month, part + 1) : undefined;
	const earlier = newestPartUrl(request, before);
	const isArchive = isOver(request, month);
	const later = part > 1 ? monthUrl(request, month, part - 1) : await oldestPartUrl(request, after);
	return {
		rows,
		surveys: [],
		updated: new Date(Math.max(...rows.map(({ updated_at }) => updated_at.getTime()))),
		history: {
			isArchive,
			current: site.url + feedPath({ ...name, month: undefined }),
			...(isArchive
				? { previous: rest ?? earlier, next: later }
				: { older: rest, previous: earlier }),
		},
	};
}

/** Returns the keys of a month's articles, the newest first, in parts that are not too long. */
async function partsOf({ db, site, channel }: FeedRequest, month: string): Promise<number[][]> {
	const { start, end } = spanOf(site.timeZone, month);
	const parts: number[][] = [];
	let free = 0;
	for (const { key, bytes } of await listArticleSizes(db, channel.listing_key, start, end)) {
		if (bytes > free || parts.length === 0) {
			parts.push([]);
			free = MAX_MONTH_BYTES;
		}
		parts.at(-1)?.push(key);
		free -= bytes;
	}
	return parts;
}

function newestPartUrl(request: FeedRequest, within: Date | undefined): string | undefined {
	return within && monthUrl(request, monthOf(request.site.timeZone, within));
}

/** Returns the address of the oldest part of a month; undefined if the month is not over. */
async function oldestPartUrl(request: FeedRequest, within: Date | undefined) {
	const month = within && monthOf(request.site.timeZone, within);
	if (!month || !isOver(request, month)) return undefined;
	return monthUrl(request, month, (await partsOf(request, month)).length);
}

function isOver({ site, now }: FeedRequest, month: string): boolean {
	return month < monthOf(site.timeZone, now);
}

function monthUrl({ site, name }: FeedRequest, month: string, part = 1): string {
	return site.url + feedPath({ ...name, month: monthDocument(month, part) });
}
