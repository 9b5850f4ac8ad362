import { wordsFor } from "../../../words/languages.ts";
import type { ArticleSummary } from "../article.schema.ts";
import { titleAlone } from "../article-label.ts";
import type { FurtherSummaries } from "../further/further-reading.json.ts";

/** Links to the article before this one and to the one after it; nothing if there is neither. */
export function Neighbours({
	language,
	older,
	newer,
}: Pick<FurtherSummaries, "older" | "newer"> & { language: string }) {
	if (!older && !newer) return null;
	const words = wordsFor(language).articles;
	return (
		<nav class="neighbours" aria-label={words.more}>
			{older && <Neighbour article={older} rel="prev" words={words.olderOne} />}{" "}
			{newer && <Neighbour article={newer} rel="next" words={words.newerOne} />}
		</nav>
	);
}

interface NeighbourProps {
	article: ArticleSummary;
	rel: "prev" | "next";
	words: string;
}

function Neighbour({ article, rel, words }: NeighbourProps) {
	return (
		<a rel={rel} href={`/articles/${article.slug}`}>
			<span>{words}</span> {titleAlone(article)}
		</a>
	);
}
