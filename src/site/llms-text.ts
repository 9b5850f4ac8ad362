import type { ArticleSummary } from "../articles/article/article.schema.ts";
import { titleAlone } from "../articles/article/article-label.ts";
import type { ChannelCount } from "../articles/lists/channel-counts.schema.ts";
import { escaped } from "../content/markdown-text.ts";
import { feedFiles } from "../platform/feed-files.ts";
import type { Site } from "../platform/schema/site-settings.schema.ts";
import { articleMarkdownUrl } from "../publication/addresses.ts";

/** Returns what models may read of the site, and where, as llmstxt.org has it. Its headings are English, as the API is. */
export function toLlmsText(site: Site, articles: ArticleSummary[], topics: ChannelCount[]): string {
	const { url } = site;
	const sections = {
		"Newest articles": articles.map((article) =>
			link(titleAlone(article), articleMarkdownUrl(site, article.slug), article.summary),
		),
		Topics: topics.map(({ name, url, articles }) => link(name, url, articlesText(articles))),
		Feeds: [
			...Object.values(feedFiles).map(({ file, name }) =>
				link(name, `${url}/${file}`, "the newest 50 articles with their text"),
			),
			link("OPML", `${url}/feeds.opml`, "the feeds of all topics, authors and languages"),
		],
		API: [
			link("OpenAPI", `${url}/openapi.json`, "the contract"),
			link("Documentation", `${url}/docs`, "the same for people, with examples"),
			link("Search", `${url}/api/articles?q=`, "JSON; words after q="),
			link("Changes", `${url}/api/changes?since=0`, "for a copy that is always up to date"),
		],
		Optional: [link("Sitemap", `${url}/sitemap.xml`, "the addresses of all articles")],
	};
	const lists = Object.entries(sections)
		.filter(([, links]) => links.length > 0)
		.map(([heading, links]) => `## ${heading}\n\n${links.join("\n")}`);
	return `${[`# ${escaped(site.title)}`, `> ${escaped(site.description)}`, ABOUT, ...lists].join("\n\n")}\n`;
}

const ABOUT =
	"Every article is also at its address with “.md” as Markdown, and at /api/articles/{slug} as JSON. Labels such as “Anzeige” (advertisement) are in both. Please name the site and the address of what you quote.";

const articlesText = (count: number) => (count === 1 ? "1 article" : `${count} articles`);

function link(name: string, url: string, note: string): string {
	return note === ""
		? `- [${escaped(name)}](${url})`
		: `- [${escaped(name)}](${url}): ${escaped(note)}`;
}
