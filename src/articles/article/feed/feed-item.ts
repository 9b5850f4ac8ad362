import type { FeedItem } from "../../../formats/feed-channel.ts";
import { directionOf } from "../../../platform/direction.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { type SurveyCall, withSurveyCall } from "../../../surveys/survey/placement/survey-call.ts";
import type { Article } from "../article.schema.ts";
import { titleAlone } from "../article-label.ts";
import { withCorrections } from "./corrected-text.ts";

/** Returns an article as feeds have it: with its corrections and the call to the survey below its text. */
export function toFeedItem(site: Site, article: Article, call: SurveyCall | undefined): FeedItem {
	const corrected = withCorrections(article, site.timeZone);
	const content_html = withSurveyCall(inItsDirection(corrected), call);
	return { ...article, title: titleAlone(article), content_html };
}

// No format of feeds has a place for the direction, so it stands in the text.
function inItsDirection({ content_html, language }: { content_html: string; language: string }) {
	const direction = directionOf(language);
	if (!direction) return content_html;
	return `<div lang="${language}" dir="${direction}">${content_html}</div>`;
}
