import { wordsFor } from "../../words/languages.ts";
import type { Survey } from "./survey.schema.ts";

/** Links to the results of a survey if they are public. */
export function ResultsLink({ survey, language }: { survey: Survey; language: string }) {
	if (survey.results_url === undefined) return null;
	const query = survey.languages.length > 1 ? `?lang=${language}` : "";
	return (
		<p>
			<a href={survey.results_url + query}>{wordsFor(language).results.see}</a>
		</p>
	);
}
