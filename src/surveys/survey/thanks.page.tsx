import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { Layout } from "../../platform/ui/layout.tsx";
import { wordsFor } from "../../words/languages.ts";
import { ResultsLink } from "./results-link.tsx";
import type { Survey } from "./survey.schema.ts";

interface ThanksPageProps {
	site: Site;
	survey: Survey;
	language: string;
}

/** Thanks respondents without a receipt: a page that forms of other sites can lead to. */
export function ThanksPage({ site, survey, language }: ThanksPageProps) {
	const words = wordsFor(language);
	const localize = localizer(language, survey.language);
	return (
		<Layout site={site} language={language} title={words.survey.thanks} isSurvey>
			<h1>{words.survey.thanks}</h1>
			<p class="lines">{survey.thanks ? localize(survey.thanks) : words.survey.thanksText}</p>
			<ResultsLink survey={survey} language={language} />
			<p class="pager">
				<a href="/">{words.pages.back}</a>
			</p>
		</Layout>
	);
}
