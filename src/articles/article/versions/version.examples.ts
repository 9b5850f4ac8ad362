import { articleSummary, newsroomArticle } from "../article.examples.ts";
import type { Version, VersionList, VersionSummary } from "./version.schema.ts";

const { slug, title, published_at, updated_at } = articleSummary;
const { language, summary, authors, topics, image } = articleSummary;
const { body, content_html } = newsroomArticle;

export const versionSummary: VersionSummary = {
	number: 1,
	at: "2024-07-15T07:00:12.305Z",
	revision: 17,
	member: "operator",
	name: "NEWSROOM_TOKEN",
	effect: "important",
	title,
	slug,
	published_at,
	updated_at,
};

export const versionList: VersionList = { versions: [versionSummary] };

export const version: Version = {
	...versionSummary,
	summary,
	language,
	authors,
	topics,
	...(image && { image }),
	body,
	content_html,
};
