import type { ArticleSummary } from "../schemas/article.ts";
import { slugOf } from "../schemas/name-slug.ts";
import type { Site } from "../schemas/site.ts";
import { dateText } from "./date-text.ts";

/** Articles with their summaries, in the order given. */
export function Teasers({ site, articles }: { site: Site; articles: ArticleSummary[] }) {
	return (
		<ol class="front">
			{articles.map((article) => (
				<li>
					<Teaser site={site} article={article} />
				</li>
			))}
		</ol>
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
