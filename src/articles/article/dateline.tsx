import { directionOf } from "../../platform/direction.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { momentText } from "../../platform/ui/date-text.ts";
import { pageLanguage, wordsFor } from "../../words/languages.ts";
import type { ArticleSummary } from "./article.schema.ts";

/** Returns the language of a tag without its region: “de” for de-AT. */
export const mainLanguage = (tag: string) => tag.split("-", 1)[0];

/** Who wrote it and when, in the article's language if the pages speak it, and otherwise in the site's. */
export function Dateline({ site, article }: { site: Site; article: ArticleSummary }) {
	const { authors, published_at } = article;
	const isSpoken = mainLanguage(pageLanguage(article.language)) === mainLanguage(article.language);
	const language = isSpoken ? article.language : site.language;
	const own = isSpoken ? {} : { lang: language, dir: directionOf(language) ?? "ltr" };
	return (
		<p class="dateline">
			{authors.length > 0 && (
				<span {...own}>
					{wordsFor(language).articles.by}{" "}
					{authors.map((name, index) => (
						<>
							{index > 0 && ", "}
							<bdi>{name}</bdi>
						</>
					))}
				</span>
			)}{" "}
			<time datetime={published_at} {...own}>
				{momentText(published_at, language, site.timeZone)}
			</time>
		</p>
	);
}
