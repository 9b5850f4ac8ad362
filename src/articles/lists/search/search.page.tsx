import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { Layout } from "../../../platform/ui/layout.tsx";
import { numberText } from "../../../platform/ui/number-text.ts";
import { searchStylesheetPath } from "../../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../../words/languages.ts";
import { Teasers } from "../../article/teasers.tsx";
import type { SearchHelp } from "./find-search-help.ts";
import { MAX_COUNTED } from "./max-counted.ts";
import { NothingFound, RecentTopics } from "./nothing-found.tsx";
import type { SearchChoices } from "./search-choices.ts";
import { FilteredForm } from "./search-filters.tsx";
import type { SearchHit } from "./search-hits.json.ts";
import { searchPath } from "./search-paths.ts";
import type { SearchQuery } from "./search-query.schema.ts";

interface SearchPageProps {
	site: Site;
	asked: SearchQuery;
	hits: SearchHit[];
	/** The number of articles that match; undefined if there are more than are counted. */
	total: number | undefined;
	choices: SearchChoices;
	help: SearchHelp;
	/** The newest articles, whose topics are offered if nothing was found. */
	newest: { topics: string[] }[];
	olderPath: string | undefined;
}

/** The results of a search, or only its form. Search engines do not index it. */
export function SearchPage(props: SearchPageProps) {
	const { site, asked, hits, total, choices, newest } = props;
	const { language } = site;
	const { q } = asked;
	const words = wordsFor(language);
	const title = q === "" ? words.pages.search : `${words.pages.search}: ${q}`;
	return (
		<Layout site={site} language={language} title={title} stylesheets={[searchStylesheetPath]}>
			<h1 class="topic">{title}</h1>
			<FilteredForm {...{ language, asked, choices }} />
			{q !== "" && total !== 0 && <p class="fine hits">{hitsText(total, language)}</p>}
			{q !== "" && total === 0 && <NothingFound {...props} />}
			{hits.length > 0 && <Teasers site={site} articles={hits} />}
			{total === 0 && <RecentTopics language={language} articles={newest} />}
			<Turning {...props} />
		</Layout>
	);
}

function hitsText(hits: number | undefined, language: string): string {
	const { search } = wordsFor(language);
	return hits === undefined
		? search.manyHits(numberText(MAX_COUNTED, language))
		: search.hits(numberText(hits, language));
}

function Turning({ site, asked, olderPath }: SearchPageProps) {
	const { articles, search } = wordsFor(site.language);
	if (asked.cursor === undefined && olderPath === undefined) return null;
	return (
		<nav class="pager turning" aria-label={articles.morePages}>
			{asked.cursor !== undefined && (
				<a rel="prev" href={searchPath(asked)}>
					{search.first}
				</a>
			)}
			{olderPath !== undefined && (
				<a rel="next" href={olderPath}>
					{search.more}
				</a>
			)}
		</nav>
	);
}
