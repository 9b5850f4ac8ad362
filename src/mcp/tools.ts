import { findArticleAnywhere } from "../articles/addresses/find-article-anywhere.ts";
import { toMarkdownDocument } from "../articles/article/markdown/article-markdown.ts";
import { goneParts, isWithdrawn } from "../articles/article/withdrawal/withdrawn.ts";
import { toChannelCount } from "../articles/lists/channel.json.ts";
import { listChannelCounts } from "../articles/lists/channel-counts.sql.ts";
import { toListedArticles } from "../articles/lists/list.json.ts";
import { listArticles } from "../articles/lists/list.sql.ts";
import { toListCursor } from "../articles/lists/list-cursor.schema.ts";
import { withPresentChannels } from "../articles/lists/present-channels.ts";
import { jsonSchema } from "../docs/json-schema.ts";
import type { Database } from "../platform/db/connection.ts";
import { feedFiles } from "../platform/feed-files.ts";
import type { AnySchema } from "../platform/http/request-schema.ts";
import type { Site } from "../platform/schema/site-settings.schema.ts";
import {
	checkArguments,
	NoArguments,
	ReadArguments,
	SearchArguments,
	TopicArguments,
	toArticleQuery,
	toArticleSlug,
} from "./tools.schema.ts";

/** The parts of the service that tools read from. */
export interface ToolContext {
	env: Env;
	site: Site;
	db: Database;
}

/** The result of a call: text, and the same as JSON if it is data. */
export type ToolResult = { text: string } | { data: object } | { fault: string };

interface Tool {
	title: string;
	description: string;
	schema: AnySchema;
	call: (context: ToolContext, given: unknown) => Promise<ToolResult>;
}

const TOPICS = 200;
/** The name of the list in cursors of the tool, six characters long: the API refuses these cursors. */
const LIST = "mcp-00";

/** The tools by name. All of them only read what is public. */
export const tools: Record<string, Tool> = {
	search_articles: {
		title: "Search articles",
		description:
			"Finds articles by words, topic, author, language and date, the best first; without words the newest. Returns titles, addresses and summaries; read_article has the text.",
		schema: SearchArguments,
		call: searchArticles,
	},
	read_article: {
		title: "Read an article",
		description: "Returns an article as Markdown, with front matter: title, authors, dates, label.",
		schema: ReadArguments,
		call: readArticle,
	},
	list_topics: {
		title: "List topics",
		description: "Returns the topics with how many articles each has.",
		schema: TopicArguments,
		call: listTopics,
	},
	list_feeds: {
		title: "List feeds",
		description: "Returns the addresses of the feeds of all articles, of topics and of languages.",
		schema: NoArguments,
		call: async ({ site }, given) => {
			const checked = checkArguments(NoArguments, given);
			return "fault" in checked ? checked : { data: feedsOf(site) };
		},
	},
};

/** Returns the tools as `tools/list` names them. */
export function describeTools() {
	return Object.entries(tools).map(([name, { title, description, schema }]) => ({
		name,
		title,
		description,
		inputSchema: jsonSchema(schema, "input"),
		annotations: { readOnlyHint: true, openWorldHint: false },
	}));
}

async function searchArticles({ env, site, db }: ToolContext, given: unknown): Promise<ToolResult> {
	const checked = checkArguments(SearchArguments, given);
	if ("fault" in checked) return checked;
	const { cursor, ...rest } = checked.output;
	const query = toArticleQuery(site.timeZone, { ...rest, ...(cursor && { cursor }) });
	if ("fault" in query) return query;
	const asked = await withPresentChannels(db, query.output);
	const { rows, total, next } = await listArticles(db, asked);
	const fields = ["title", "url", "slug", "language", "published_at", "summary", "label"] as const;
	const articles = await toListedArticles(env.DB, db, site, rows, {
		...asked,
		fields: [...fields, "authors", "topics", "snippet"],
	});
	return {
		data: {
			articles,
			...(total !== undefined && { total }),
			...(next && { next_cursor: toListCursor(next, LIST) }),
		},
	};
}

async function readArticle({ env, site, db }: ToolContext, given: unknown): Promise<ToolResult> {
	const checked = checkArguments(ReadArguments, given);
	if ("fault" in checked) return checked;
	const found = await findArticleAnywhere(env, db, site, toArticleSlug(checked.output));
	if (!found) return { fault: "There is no such article." };
	if (isWithdrawn(found)) {
		const [, sentence, , { reason = "" }] = goneParts(found);
		return { fault: `${sentence} ${reason}`.trim() };
	}
	return { text: toMarkdownDocument(found.article, site.timeZone) };
}

async function listTopics({ site, db }: ToolContext, given: unknown): Promise<ToolResult> {
	const checked = checkArguments(TopicArguments, given);
	if ("fault" in checked) return checked;
	const { cursor } = checked.output;
	const { rows, hasMore } = await listChannelCounts(db, "topics", {
		limit: TOPICS,
		...(cursor && { cursor }),
	});
	const topics = rows.map((row) => {
		const { name, slug, url, articles } = toChannelCount(site, row);
		return { name, slug, url, articles };
	});
	const last = topics.at(-1)?.slug;
	return { data: { topics, ...(hasMore && { next_cursor: last }) } };
}

function feedsOf({ url }: Site) {
	const files = Object.values(feedFiles).map(({ file, name }) => ({ name, url: `${url}/${file}` }));
	return {
		feeds: files,
		of_a_topic: `${url}/topics/{slug}/rss.xml`,
		of_an_author: `${url}/authors/{slug}/rss.xml`,
		of_a_language: `${url}/languages/{language}/rss.xml`,
		all: `${url}/feeds.opml`,
	};
}
