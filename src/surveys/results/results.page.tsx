import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { Layout } from "../../platform/ui/layout.tsx";
import { resultsStylesheetPath } from "../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../words/languages.ts";
import type { Survey } from "../survey/survey.schema.ts";
import { PublicResultsView } from "./public-results-view.tsx";
import type { PublicResults } from "./results.schema.ts";

interface ResultsPageProps {
	site: Site;
	survey: Survey;
	results: PublicResults;
	language: string;
}

/** Shows a survey's public results. */
export function ResultsPage({ site, survey, results, language }: ResultsPageProps) {
	const words = wordsFor(language).results;
	const localize = localizer(language, survey.language);
	const path = `/surveys/${survey.slug}`;
	return (
		<Layout
			site={site}
			language={language}
			title={words.resultsOf(localize(survey.title))}
			path={`${path}/results`}
			stylesheets={[resultsStylesheetPath]}
			isSurvey
		>
			<h1>{words.resultsOf(localize(survey.title))}</h1>
			<PublicResultsView {...{ survey, results, language }} />
			<p class="pager">
				<a href={path}>{words.toSurvey}</a>
			</p>
		</Layout>
	);
}
