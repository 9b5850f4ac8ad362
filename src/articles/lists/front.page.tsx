import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { Layout } from "../../platform/ui/layout.tsx";
import { Pager, type PagerProps } from "../../platform/ui/pager.tsx";
import { wordsFor } from "../../words/languages.ts";
import type { ArticleSummary } from "../article/article.schema.ts";
import { Teasers } from "../article/teasers.tsx";

interface FrontPageProps extends PagerProps {
	site: Site;
	articles: ArticleSummary[];
	/** The channel of the articles; undefined for all articles. */
	channel?: { title: string; path: string } | undefined;
}

/** A list of articles, the newest first: the front page, a channel's page, or an older page of either. */
export function FrontPage({ site, articles, channel, ...pager }: FrontPageProps) {
	const words = wordsFor(site.language).articles;
	const isFirst = pager.newerPath === undefined;
	const older = channel ? `${channel.title}: ${words.older}` : words.older;
	const title = isFirst ? channel?.title : older;
	return (
		<Layout
			site={site}
			language={site.language}
			// Every new article moves the older pages, so search engines use the sitemap instead.
			path={isFirst ? (channel?.path ?? "/") : undefined}
			description={site.description}
			withSearch
			{...(title !== undefined && { title })}
			{...(channel && { channels: [channel] })}
		>
			<h1 class={title ? "topic" : "hidden"}>{title ?? site.title}</h1>
			{articles.length === 0 && <p>{words.noArticles}</p>}
			<Teasers site={site} articles={articles} isLed={isFirst} />
			<Pager language={site.language} {...pager} />
		</Layout>
	);
}
