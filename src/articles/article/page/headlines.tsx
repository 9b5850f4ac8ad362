import { directionOf } from "../../../platform/direction.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { dateText } from "../../../platform/ui/date-text.ts";
import type { ArticleSummary } from "../article.schema.ts";
import { titleAlone } from "../article-label.ts";

interface HeadlinesProps {
	site: Site;
	/** The heading. */
	title: string;
	articles: ArticleSummary[];
}

/** A short list of articles under other content; nothing if it is empty. */
export function Headlines({ site, title, articles }: HeadlinesProps) {
	if (articles.length === 0) return null;
	return (
		<section class="headlines">
			<h2>{title}</h2>
			<ul>
				{articles.map((article) => (
					<li lang={article.language} dir={directionOf(article.language)}>
						<bdi>
							<a href={`/articles/${article.slug}`}>{titleAlone(article)}</a>
						</bdi>{" "}
						<time datetime={article.published_at}>
							{dateText(article.published_at, article.language, site.timeZone)}
						</time>
					</li>
				))}
			</ul>
		</section>
	);
}
