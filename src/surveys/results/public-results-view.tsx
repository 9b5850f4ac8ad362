import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { dayText } from "../../platform/ui/date-text.ts";
import { numberText } from "../../platform/ui/number-text.ts";
import { wordsFor } from "../../words/languages.ts";
import type { Survey } from "../survey/survey.schema.ts";
import { MIN_ANSWERS } from "./public-results.ts";
import type { PublicResults } from "./results.schema.ts";
import { ResultsList } from "./results-list.tsx";

interface PublicResultsProps {
	survey: Survey;
	results: PublicResults;
	language: string;
}

/** Shows a survey's public results, or says why there are none yet. */
export function PublicResultsView({ survey, results, language }: PublicResultsProps) {
	const words = wordsFor(language).results;
	if (results.counted_at === undefined) return <NotCounted {...{ survey, results, language }} />;
	return (
		<>
			<p class="dateline">{basisOf(results, language)}</p>
			<ResultsList
				questions={survey.questions}
				results={results.questions}
				{...{ language, lang: language, say: localizer(language, survey.language) }}
			/>
			<p class="fine">{words.noise}</p>
			<p class="fine">{words.notShown}</p>
		</>
	);
}

/** Says what the results are made of. */
function basisOf({ responses, from = "", to = "" }: PublicResults, language: string): string {
	const days = [dayText(from, language), dayText(to, language)] as const;
	return wordsFor(language).results.basis(numberText(responses ?? 0, language), ...days);
}

/** Says how many answered, and why there are no results. */
function NotCounted({ survey: { status }, results: { responses }, language }: PublicResultsProps) {
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
