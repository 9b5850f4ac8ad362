import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { Layout } from "../../../platform/ui/layout.tsx";
import { Pager } from "../../../platform/ui/pager.tsx";
import { SearchForm } from "../../../platform/ui/search-form.tsx";
import { wordsFor } from "../../../words/languages.ts";
import { type TeasedArticle, Teasers } from "../../article/teasers.tsx";

interface SearchPageProps {
	site: Site;
	/** What was searched for: "" for nothing yet. */
	q: string;
	articles: TeasedArticle[];
	/** The first page of results; undefined on the first page. */
	newerPath?: string | undefined;
	olderPath?: string | undefined;
}

/** The results of a search, or only its form. Search engines do not index it. */
export function SearchPage({ site, q, articles, ...pager }: SearchPageProps) {
	const { language } = site;
	const words = wordsFor(language);
	const title = q === "" ? words.pages.search : `${words.pages.search}: ${q}`;
	return (
		<Layout site={site} language={language} title={title}>
			<h1 class="topic">{title}</h1>
			<SearchForm language={language} value={q} />
			{q !== "" && articles.length === 0 && <p>{words.articles.noHits}</p>}
			<Teasers site={site} articles={articles} />
			<Pager language={language} {...pager} />
		</Layout>
	);
}
