import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { momentText } from "../../../platform/ui/date-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { Article } from "../article.schema.ts";

/** The corrections of an article with their times; nothing if there are none. */
export function Corrections({ site, article }: { site: Site; article: Article }) {
	const { language, corrections = [] } = article;
	if (corrections.length === 0) return null;
	const words = wordsFor(language).articles;
	return (
		<aside class="corrections" aria-labelledby="corrections">
			<h2 id="corrections">{corrections.length === 1 ? words.correction : words.corrections}</h2>
			<dl>
				{corrections.map(({ at, text }) => (
					<>
						<dt>
							<time datetime={at}>{momentText(at, language, site.timeZone)}</time>
						</dt>
						<dd>{text}</dd>
					</>
				))}
			</dl>
		</aside>
	);
}
