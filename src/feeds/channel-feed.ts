import { toArticle } from "../articles/article/article.json.ts";
import {
	type ArticleRow,
	findNeighbouringDates,
	listFullArticlesBetween,
	listLatestFullArticles,
} from "../articles/article/article.sql.ts";
import type { FeedChannel, FeedHistory } from "../formats/feed-channel.ts";
import type { Database } from "../platform/db/connection.ts";
import type { Site } from "../platform/schema/site-settings.schema.ts";
import { feedStylesheetPath } from "../platform/ui/stylesheets.ts";
import { channelTitle } from "../publication/channel-name.ts";
import type { ChannelRow } from "../publication/channels.sql.ts";
import { type FeedAddress, feedPath } from "../publication/feed-addresses.ts";
import { monthOf, spanOf } from "../publication/month.ts";
import { selectionPath } from "../publication/selection.schema.ts";
import { toSurveyCall } from "../surveys/survey/survey.json.ts";
import { selectAnnouncedSurvey } from "../surveys/survey/survey.sql.ts";
import { withSurveyCall } from "../surveys/survey/survey-call.ts";

/** So many that a feed reader that polls once a day misses nothing. */
const FEED_LENGTH = 50;

interface FeedContent {
	rows: (ArticleRow & { html: string })[];
	updated: Date;
	history: FeedHistory;
	call?: Parameters<typeof withSurveyCall>[1];
}

/** Renders the feed document of that name; returns undefined for a month without articles. */
export async function renderFeed(
	db: Database,
	site: Site,
	channel: ChannelRow,
	name: FeedAddress,
): Promise<string | undefined> {
	const part = await (name.month
		? findMonthContent(db, site, channel, name, name.month)
		: findNewestContent(db, site, channel, name));
	return part && name.format.render(toFeedChannel(site, channel, name, part));
}

function toFeedChannel(
	site: Site,
	channel: ChannelRow,
	name: FeedAddress,
	part: FeedContent,
): FeedChannel {
	const { selection, month } = name;
	const title = channelTitle(site, selection, channel.name);
	return {
		id: month ? `${channel.id}#${month}` : channel.id,
		title: month ? `${title} (${month})` : title,
		description: site.description,
		language: selection.language ?? site.language,
		homeUrl: site.url + (selectionPath(selection) || "/"),
		feedUrl: site.url + feedPath(name),
		iconUrl: `${site.url}/icon.png`,
		stylesheetUrl: site.url + feedStylesheetPath,
		hubs: site.hubs,
		updated: part.updated,
		history: part.history,
		items: part.rows.map((row) => {
			const article = toArticle(site, row);
			return { ...article, content_html: withSurveyCall(article.content_html, part.call) };
		}),
	};
}

async function findNewestContent(
	db: Database,
	site: Site,
	channel: ChannelRow,
	name: FeedAddress,
): Promise<FeedContent> {
	const rows = await listLatestFullArticles(db, channel.listing_key, FEED_LENGTH + 1);
	const older = rows[FEED_LENGTH];
	const survey = await selectAnnouncedSurvey(db);
	return {
		rows: rows.slice(0, FEED_LENGTH),
		updated: channel.changed_at,
		history: { previous: archiveUrl(site, name, older?.published_at) },
		call: survey && toSurveyCall(site, survey),
	};
}

/** A past month depends on nothing but its own articles: it has no survey call, and their last change is its own. */
async function findMonthContent(
	db: Database,
	site: Site,
	channel: ChannelRow,
	name: FeedAddress,
	month: string,
): Promise<FeedContent | undefined> {
	const { start, end } = spanOf(month);
	const rows = await listFullArticlesBetween(db, channel.listing_key, start, end);
	if (rows.length === 0) return undefined;
	const { before, after } = await findNeighbouringDates(db, channel.listing_key, start, end);
	return {
		rows,
		updated: new Date(Math.max(...rows.map(({ updated_at }) => updated_at.getTime()))),
		history: {
			current: site.url + feedPath({ ...name, month: undefined }),
			previous: archiveUrl(site, name, before),
			next: archiveUrl(site, name, after),
		},
	};
}

function archiveUrl(site: Site, name: FeedAddress, within: Date | undefined): string | undefined {
	return within && site.url + feedPath({ ...name, month: monthOf(within) });
}
