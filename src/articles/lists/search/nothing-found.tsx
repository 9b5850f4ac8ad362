import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { toSlug } from "../../../platform/schema/slug.schema.ts";
import { numberText } from "../../../platform/ui/number-text.ts";
import { selectionPath } from "../../../publication/selection.schema.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { SearchHelp } from "./find-search-help.ts";
import type { SearchChoices } from "./search-choices.ts";
import { searchPath } from "./search-paths.ts";
import type { SearchQuery } from "./search-query.schema.ts";

interface NothingFoundProps {
	site: Site;
	asked: SearchQuery;
	choices: SearchChoices;
	help: SearchHelp;
}

/** Says that nothing was found, and what finds something. */
export function NothingFound({ site, asked, choices, help }: NothingFoundProps) {
	const words = wordsFor(site.language).search;
	if (choices.unfiltered !== 0) return <FiltersLeftNothing {...{ site, asked, choices }} />;
	return (
		<div class="lost">
			<p>
				{words.noHits} {help.corrected === undefined && words.hints}
			</p>
			{help.corrected !== undefined && (
				<p class="meant">
					{words.meant} <a href={searchPath(asked, { q: help.corrected })}>{help.corrected}</a>
				</p>
			)}
			{help.single.length > 0 && (
				<>
					<p>{words.single}</p>
					<ul class="chips">
						{help.single.map((word) => (
							<li>
								<a href={searchPath(asked, { q: word })}>{word}</a>
							</li>
						))}
					</ul>
				</>
			)}
		</div>
	);
}

function FiltersLeftNothing({ site, asked, choices }: Omit<NothingFoundProps, "help">) {
	const { language } = site;
	const words = wordsFor(language).search;
	const { unfiltered } = choices;
	const all = unfiltered === undefined ? undefined : numberText(unfiltered, language);
	return (
		<div class="lost">
			<p>{words.nothingLeft}</p>
			<p>
				<a href={searchPath(asked, { topic: undefined, year: undefined })}>
					{all === undefined ? words.withoutFilters : words.choice(words.withoutFilters, all)}
				</a>
			</p>
		</div>
	);
}

/** Links to the topics of some articles. */
export function RecentTopics({
	language,
	articles,
}: {
	language: string;
	articles: { topics: string[] }[];
}) {
	const topics = [...new Set(articles.flatMap((article) => article.topics))];
	if (topics.length === 0) return null;
	return (
		<section>
			<h2 class="chips-title">{wordsFor(language).search.recentTopics}</h2>
			<ul class="chips">
				{topics.map((name) => (
					<li>
						<a href={selectionPath({ topic: toSlug(name) })}>
							<bdi>{name}</bdi>
						</a>
					</li>
				))}
			</ul>
		</section>
	);
}
