import { toArticle } from "../articles/article/article.json.ts";
import { toFeedItem } from "../articles/article/feed/feed-item.ts";
import { listLatestFullArticles } from "../articles/article/full-articles.sql.ts";
import type { FeedChannel } from "../formats/feed-channel.ts";
import { feedStylesheetPath } from "../platform/ui/stylesheets.ts";
import { channelTitle } from "../publication/channel-name.ts";
import { feedPath } from "../publication/feed-addresses.ts";
import { toMonthPart } from "../publication/month.ts";
import { selectionPath } from "../publication/selection.schema.ts";
import { calledSurvey } from "../surveys/survey/placement/called-survey.ts";
import { listPlacedSurveys } from "../surveys/survey/placement/placed-survey.sql.ts";
import { toSurveyCall } from "../surveys/survey/survey.json.ts";
import {
	type FeedContent,
	type FeedRequest,
	findMonthContent,
	historyBefore,
} from "./month-feed.ts";

/** So many that a feed reader that polls once a day misses nothing. */
const FEED_LENGTH = 50;

/** Renders the feed document of that name; returns undefined for a month without articles. */
export async function renderFeed(request: FeedRequest): Promise<string | undefined> {
	const { name } = request;
	const content = await (name.month
		? findMonthContent(request, toMonthPart(name.month))
		: findNewestContent(request));
	return content && name.format.render(toFeedChannel(request, content));
}

function toFeedChannel({ site, channel, name }: FeedRequest, part: FeedContent): FeedChannel {
	const { selection, month } = name;
	const title = channelTitle(site, selection, channel.name);
	return {
		// RFC 5005 §4: archives have the id of their feed.
		id: channel.id,
		title: month ? `${title} (${toMonthPart(month).month})` : title,
		author: { name: site.title, url: `${site.url}/` },
		description: site.description,
		language: selection.language ?? site.language,
		homeUrl: site.url + (selectionPath(selection) || "/"),
		feedUrl: site.url + feedPath(name),
		iconUrl: `${site.url}/icon.png`,
		stylesheetUrl: site.url + feedStylesheetPath,
		hubs: month ? [] : site.hubs,
		updated: part.updated,
		history: part.history,
		items: part.rows.map((row) => {
			const survey = calledSurvey(part.surveys, row, selection.topic);
			return toFeedItem(site, toArticle(site, row), survey && toSurveyCall(site, survey));
		}),
	};
}

async function findNewestContent(request: FeedRequest): Promise<FeedContent> {
	const { db, channel } = request;
	const rows = await listLatestFullArticles(db, channel.listing_key, FEED_LENGTH + 1);
	const older = rows[FEED_LENGTH];
	const surveys = await listPlacedSurveys(db);
	return {
		rows: rows.slice(0, FEED_LENGTH),
		updated: channel.changed_at,
		history: older ? await historyBefore(request, older.published_at) : {},
		surveys,
	};
}
