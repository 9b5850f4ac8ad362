import { directionOf } from "../../../platform/direction.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { dateText } from "../../../platform/ui/date-text.ts";
import type { ArticleSummary } from "../article.schema.ts";

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
				{articles.map(({ slug, title: headline, language, published_at }) => (
					<li lang={language} dir={directionOf(language)}>
						<bdi>
							<a href={`/articles/${slug}`}>{headline}</a>
						</bdi>{" "}
						<time datetime={published_at}>{dateText(published_at, language, site.timeZone)}</time>
					</li>
				))}
			</ul>
		</section>
	);
}
