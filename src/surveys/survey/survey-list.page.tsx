import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { localizer, type TranslatedText } from "../../platform/schema/translated-text.schema.ts";
import { Layout } from "../../platform/ui/layout.tsx";
import { numberText } from "../../platform/ui/number-text.ts";
import { resultsStylesheetPath } from "../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../words/languages.ts";
import type { SurveyStatus } from "./survey.schema.ts";

interface SurveySummary {
	slug: string;
	title: TranslatedText;
	language: string;
	status: SurveyStatus;
	responses: number;
}

interface NewsroomSurveysProps {
	site: Site;
	surveys: SurveySummary[];
	language: string;
	olderPath: string | undefined;
}

/** Lists all surveys with their number of submissions. */
export function NewsroomSurveysPage({ site, surveys, language, olderPath }: NewsroomSurveysProps) {
	const words = wordsFor(language);
	return (
		<Layout
			site={site}
			language={language}
			title={words.newsroom.surveys}
			stylesheets={[resultsStylesheetPath]}
		>
			<h1>{words.newsroom.surveys}</h1>
			<p class="links">
				<a href="/newsroom/dead-letters">{words.deadLetters.title}</a>{" "}
				<a href="/newsroom/status">{words.status.title}</a>
			</p>
			{surveys.length === 0 && <p>{words.newsroom.noSurveys}</p>}
			<ol class="teasers">
				{surveys.map((survey) => (
					<li>
						<ListedSurvey survey={survey} language={language} />
					</li>
				))}
			</ol>
			{olderPath && (
				<nav class="pager" aria-label={words.newsroom.olderSurveys}>
					<a rel="next" href={olderPath}>
						{words.newsroom.olderSurveys}
					</a>
				</nav>
			)}
		</Layout>
	);
}

function ListedSurvey({ survey, language }: { survey: SurveySummary; language: string }) {
	const words = wordsFor(language);
	const { slug, title, status, responses } = survey;
	return (
		<>
			<p class="dateline">
				<span>{words.newsroom.statuses[status]}</span>{" "}
				<span>{words.results.answers(numberText(responses, language))}</span>
			</p>
			<h2>
				<a href={`/newsroom/surveys/${slug}`}>{localizer(language, survey.language)(title)}</a>
			</h2>
			<p class="links">
				{status !== "draft" && <a href={`/surveys/${slug}`}>{words.newsroom.form}</a>}{" "}
				<a href={`/newsroom/api/surveys/${slug}/export.csv?format=excel`}>{words.newsroom.excel}</a>
			</p>
		</>
	);
}
