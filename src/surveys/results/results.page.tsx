import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { Layout } from "../../platform/ui/layout.tsx";
import { numberText } from "../../platform/ui/number-text.ts";
import { resultsStylesheetPath } from "../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../words/languages.ts";
import type { Survey } from "../survey/survey.schema.ts";
import type { PublicResults } from "./results.schema.ts";
import { ResultsList } from "./results-list.tsx";

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
		>
			<h1>{words.resultsOf(localize(survey.title))}</h1>
			{results.responses === null ? (
				<p>{words.tooFew}</p>
			) : (
				<>
					<p class="dateline">{words.answers(numberText(results.responses, language))}</p>
					<ResultsList
						questions={survey.questions}
						results={results.questions}
						{...{ language, lang: language, say: localize }}
					/>
					<p class="fine">{words.notShown}</p>
				</>
			)}
			<p class="pager">
				<a href={path}>{words.toSurvey}</a>
			</p>
		</Layout>
	);
}
