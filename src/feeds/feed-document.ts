import { fullArticle } from "../articles/article/article.json.ts";
import {
	type ArticleRow,
	fullArticlesBetween,
	latestFullArticles,
	neighboursOf,
} from "../articles/article/article.sql.ts";
import type { Channel, History } from "../formats/feed-channel.ts";
import type { Database } from "../platform/db/connection.ts";
import type { Site } from "../platform/schema/site.schema.ts";
import { feedStylesheetPath } from "../platform/ui/stylesheet.ts";
import { channelTitle } from "../publication/channel-name.ts";
import type { ChannelRow } from "../publication/channels.sql.ts";
import { type FeedName, feedPath } from "../publication/feed-addresses.ts";
import { monthOf, spanOf } from "../publication/month.ts";
import { selectionPath } from "../publication/selection.schema.ts";
import { surveyCall } from "../surveys/survey/survey.json.ts";
import { announcedSurvey } from "../surveys/survey/survey.sql.ts";
import { withCall } from "../surveys/survey/survey-call.ts";

/** The JSON Feed, Atom and RSS readers' usual size: a daily poll misses nothing. */
const FEED_LENGTH = 50;

interface Part {
	rows: (ArticleRow & { html: string })[];
	updated: Date;
	history: History;
	call?: Parameters<typeof withCall>[1];
}

/** The document of that name, rendered; undefined for a month without articles. */
export async function feedDocument(
	db: Database,
	site: Site,
	channel: ChannelRow,
	name: FeedName,
): Promise<string | undefined> {
	const part = await (name.month
		? monthPart(db, site, channel, name, name.month)
		: newestPart(db, site, channel, name));
	return part && name.format.render(channelDocument(site, channel, name, part));
}

function channelDocument(site: Site, channel: ChannelRow, name: FeedName, part: Part): Channel {
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
		articles: part.rows.map((row) => {
			const article = fullArticle(site, row);
			return { ...article, content_html: withCall(article.content_html, part.call) };
		}),
	};
}

async function newestPart(
	db: Database,
	site: Site,
	channel: ChannelRow,
	name: FeedName,
): Promise<Part> {
	const rows = await latestFullArticles(db, channel.listing_key, FEED_LENGTH + 1);
	const older = rows[FEED_LENGTH];
	const survey = await announcedSurvey(db);
	return {
		rows: rows.slice(0, FEED_LENGTH),
		updated: channel.changed_at,
		history: { previous: archiveUrl(site, name, older?.published_at) },
		call: survey && surveyCall(site, survey),
	};
}

/** A month stays as it is once it is over: no call, no clock but that of its own articles. */
async function monthPart(
	db: Database,
	site: Site,
	channel: ChannelRow,
	name: FeedName,
	month: string,
): Promise<Part | undefined> {
	const { start, end } = spanOf(month);
	const rows = await fullArticlesBetween(db, channel.listing_key, start, end);
	if (rows.length === 0) return undefined;
	const { before, after } = await neighboursOf(db, channel.listing_key, start, end);
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

function archiveUrl(site: Site, name: FeedName, within: Date | undefined): string | undefined {
	return within && site.url + feedPath({ ...name, month: monthOf(within) });
}
