import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { dayText } from "../../platform/ui/date-text.ts";
import { Layout } from "../../platform/ui/layout.tsx";
import { numberText } from "../../platform/ui/number-text.ts";
import { resultsStylesheetPath } from "../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../words/languages.ts";
import type { Survey } from "../survey/survey.schema.ts";
import { MIN_ANSWERS } from "./public-results.ts";
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
			isSurvey
		>
			<h1>{words.resultsOf(localize(survey.title))}</h1>
			{results.counted_at === undefined ? (
				<NotCounted {...{ survey, results, language }} />
			) : (
				<>
					<p class="dateline">{basisOf(results, language)}</p>
					<ResultsList
						questions={survey.questions}
						results={results.questions}
						{...{ language, lang: language, say: localize }}
					/>
					<p class="fine">{words.noise}</p>
					<p class="fine">{words.notShown}</p>
				</>
			)}
			<p class="pager">
				<a href={path}>{words.toSurvey}</a>
			</p>
		</Layout>
	);
}

/** Says what the results are made of. */
function basisOf({ responses, from = "", to = "" }: PublicResults, language: string): string {
	const days = [dayText(from, language), dayText(to, language)] as const;
	return wordsFor(language).results.basis(numberText(responses ?? 0, language), ...days);
}

/** Says how many answered, and why there are no results. */
function NotCounted({
	survey: { status },
	results: { responses },
	language,
}: Pick<ResultsPageProps, "survey" | "results" | "language">) {
	const words = wordsFor(language).results;
	const isEnough = responses !== null && responses >= MIN_ANSWERS;
	const closed = isEnough ? words.beingCounted : words.tooFew;
	return (
		<>
			{responses !== null && <p class="dateline">{words.about(numberText(responses, language))}</p>}
			<p>{status === "closed" ? closed : words.whenClosed}</p>
		</>
	);
}
