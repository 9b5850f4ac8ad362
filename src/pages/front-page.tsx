import type { ArticleSummary } from "../schemas/article.ts";
import { slugOf } from "../schemas/name-slug.ts";
import type { Site } from "../schemas/site.ts";
import { dateText } from "./date-text.ts";
import { Layout } from "./layout.tsx";
import { wordsFor } from "./words.ts";

interface FrontPageProps {
	site: Site;
	articles: ArticleSummary[];
	/** The channel whose articles these are; all articles where there is none. */
	channel?: { title: string; path: string };

	olderPath?: string | undefined;
}

/** A list of articles, newest first: the front page, or a channel's. */
export function FrontPage({ site, articles, channel, olderPath }: FrontPageProps) {
	const words = wordsFor(site.language);
	return (
		<Layout
			site={site}
			language={site.language}
			path={channel?.path ?? "/"}
			description={site.description}
			{...(channel && { title: channel.title, channels: [channel] })}
		>
			<h1 class={channel ? "topic" : "hidden"}>{channel?.title ?? site.title}</h1>
			{articles.length === 0 && <p>{words.noArticles}</p>}
			<ol class="front">
				{articles.map((article) => (
					<li>
						<Teaser site={site} article={article} />
					</li>
				))}
			</ol>
			{olderPath && (
				<nav class="pager" aria-label={words.older}>
					<a rel="next" href={olderPath}>
						{words.older}
					</a>
				</nav>
			)}
		</Layout>
	);
}

function Teaser({ site, article }: { site: Site; article: ArticleSummary }) {
	const { language, published_at } = article;
	return (
		<article lang={language}>
			<p class="dateline">
				<time datetime={published_at}>{dateText(published_at, language, site.timeZone)}</time>
				<TopicLinks topics={article.topics} />
			</p>
			<h2>
				<a href={`/articles/${article.slug}`}>{article.title}</a>
			</h2>
			<p>{article.summary}</p>
		</article>
	);
}

/** Links to the pages of an article's topics. */
export function TopicLinks({ topics }: { topics: string[] }) {
	return (
		<>
			{topics.map((name) => (
				<a class="topic-link" href={`/topics/${encodeURIComponent(slugOf(name))}`}>
					{name}
				</a>
			))}
		</>
	);
}
