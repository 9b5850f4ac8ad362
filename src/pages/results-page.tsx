import type { PublicResults } from "../schemas/results.ts";
import type { Site } from "../schemas/site.ts";
import type { Survey } from "../schemas/survey.ts";
import { speaker } from "../schemas/translated.ts";
import { Layout } from "./layout.tsx";
import { numberText } from "./number-text.ts";
import { QuestionsResults } from "./results/questions-results.tsx";
import { resultsWords } from "./results-words.ts";
import { resultsStylesheetPath } from "./stylesheet.ts";

interface ResultsPageProps {
	site: Site;
	survey: Survey;
	results: PublicResults;
	language: string;
}

/** A survey's results for everybody. */
export function ResultsPage({ site, survey, results, language }: ResultsPageProps) {
	const words = resultsWords(language);
	const say = speaker(language, survey.language);
	const path = `/surveys/${survey.slug}`;
	return (
		<Layout
			site={site}
			language={language}
			title={words.resultsOf(say(survey.title))}
			path={`${path}/results`}
			stylesheets={[resultsStylesheetPath]}
		>
			<h1>{words.resultsOf(say(survey.title))}</h1>
			{results.responses === null ? (
				<p>{words.tooFew}</p>
			) : (
				<>
					<p class="dateline">{words.answers(numberText(results.responses, language))}</p>
					<QuestionsResults
						questions={survey.questions}
						results={results.questions}
						{...{ language, lang: language, say }}
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
