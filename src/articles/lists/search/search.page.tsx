import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { Layout } from "../../../platform/ui/layout.tsx";
import { numberText } from "../../../platform/ui/number-text.ts";
import { Pager } from "../../../platform/ui/pager.tsx";
import { SearchForm } from "../../../platform/ui/search-form.tsx";
import { wordsFor } from "../../../words/languages.ts";
import { type TeasedArticle, Teasers } from "../../article/teasers.tsx";

/** The largest number of hits that the page shows; more would cost more than it tells. */
export const MAX_HITS = 100;

interface SearchPageProps {
	site: Site;
	/** What was searched for: "" for nothing yet. */
	q: string;
	articles: TeasedArticle[];
	/** How many articles match; MAX_HITS + 1 stands for all larger numbers. */
	hits: number;
	/** The first page of results; undefined on the first page. */
	newerPath?: string | undefined;
	olderPath?: string | undefined;
}

/** The results of a search, or only its form. Search engines do not index it. */
export function SearchPage({ site, q, articles, hits, ...pager }: SearchPageProps) {
	const { language } = site;
	const words = wordsFor(language);
	const title = q === "" ? words.pages.search : `${words.pages.search}: ${q}`;
	return (
		<Layout site={site} language={language} title={title}>
			<h1 class="topic">{title}</h1>
			<SearchForm language={language} value={q} />
			{q !== "" && hits === 0 && <p>{words.articles.noHits}</p>}
			{hits > 0 && <p class="fine">{hitsText(hits, language)}</p>}
			<Teasers site={site} articles={articles} />
			<Pager language={language} {...pager} />
		</Layout>
	);
}

function hitsText(hits: number, language: string): string {
	const { articles } = wordsFor(language);
	return hits > MAX_HITS
		? articles.manyHits(numberText(MAX_HITS, language))
		: articles.hits(numberText(hits, language));
}
