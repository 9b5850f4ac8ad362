import {
	type ArticleRow,
	fullArticlesBetween,
	latestFullArticles,
	neighboursOf,
} from "../db/articles.ts";
import type { ChannelRow } from "../db/channels.ts";
import type { Database } from "../db/connection.ts";
import { announcedSurvey } from "../db/surveys.ts";
import type { Channel, History } from "../feeds/channel.ts";
import { monthOf, spanOf } from "../feeds/month.ts";
import { withCall } from "../feeds/survey-call.ts";
import { channelTitle } from "../pages/channel-name.ts";
import { feedStylesheetPath } from "../pages/stylesheet.ts";
import { selectionPath } from "../schemas/selection.ts";
import type { Site } from "../schemas/site.ts";
import { fullArticle } from "./article-json.ts";
import { type FeedName, feedPath } from "./feed-address.ts";
import { surveyCall } from "./survey-json.ts";

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
