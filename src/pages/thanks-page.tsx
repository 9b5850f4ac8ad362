import type { Site } from "../schemas/site.ts";
import type { Survey } from "../schemas/survey.ts";
import { speaker } from "../schemas/translated.ts";
import { Layout } from "./layout.tsx";
import { ResultsLink } from "./results-link.tsx";
import { surveyWords } from "./survey-words.ts";

interface ThanksPageProps {
	site: Site;
	survey: Survey;
	language: string;
}

/** Thanks without a receipt, for pages elsewhere to lead to. */
export function ThanksPage({ site, survey, language }: ThanksPageProps) {
	const words = surveyWords(language);
	const say = speaker(language, survey.language);
	return (
		<Layout site={site} language={language} title={words.thanks}>
			<h1>{words.thanks}</h1>
			<p class="lines">{survey.thanks ? say(survey.thanks) : words.thanksText}</p>
			<ResultsLink survey={survey} language={language} />
			<p class="pager">
				<a href="/">{words.back}</a>
			</p>
		</Layout>
	);
}
