import { raw } from "hono/html";
import { directionOf } from "../../platform/direction.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { toSlug } from "../../platform/schema/slug.schema.ts";
import { dateText } from "../../platform/ui/date-text.ts";
import { siteLanguageIn } from "../../platform/ui/page-language.ts";
import type { ArticleSummary } from "./article.schema.ts";

/** An article in a list; `snippet` is safe HTML with the words that were searched for. */
export type TeasedArticle = ArticleSummary & { snippet?: string };

interface TeasersProps {
	site: Site;
	articles: TeasedArticle[];
	/** True if the first article leads the page, with a larger title. */
	isLed?: boolean;
}

/** Articles with their snippets, or their summaries if they have none. */
export function Teasers({ site, articles, isLed }: TeasersProps) {
	return (
		<ol class={isLed ? "front led" : "front"}>
			{articles.map((article) => (
				<li>
					<Teaser site={site} article={article} />
				</li>
			))}
		</ol>
	);
}

function Teaser({ site, article }: { site: Site; article: TeasedArticle }) {
	const { language, published_at, summary, snippet } = article;
	return (
		<article lang={language} dir={directionOf(language)}>
			<p class="dateline">
				<time datetime={published_at}>{dateText(published_at, language, site.timeZone)}</time>
				<TopicLinks topics={article.topics} lang={siteLanguageIn(language, site)} />
			</p>
			<h2>
				<a href={`/articles/${article.slug}`}>{article.title}</a>
			</h2>
			<p>{snippet === undefined ? summary : raw(snippet)}</p>
		</article>
	);
}

interface TopicLinksProps {
	topics: string[];
	/** The language of the topics, if the text around them is in another. */
	lang: string | undefined;
}

/** Links to the pages of an article's topics. */
export function TopicLinks({ topics, lang }: TopicLinksProps) {
	return (
		<>
			{topics.map((name) => (
				<a class="topic-link" lang={lang} href={`/topics/${encodeURIComponent(toSlug(name))}`}>
					<bdi>{name}</bdi>
				</a>
			))}
		</>
	);
}
