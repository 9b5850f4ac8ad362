import { type Frame, NewsroomLayout } from "../../newsroom/layout/newsroom-layout.tsx";
import { localizer, type TranslatedText } from "../../platform/schema/translated-text.schema.ts";
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

interface NewsroomSurveysProps extends Frame {
	surveys: SurveySummary[];
	olderPath: string | undefined;
}

/** Lists all surveys with their number of submissions. */
export function NewsroomSurveysPage(props: NewsroomSurveysProps) {
	const { surveys, language, olderPath } = props;
	const words = wordsFor(language);
	return (
		<NewsroomLayout
			frame={props}
			title={words.newsroom.surveys}
			stylesheets={[resultsStylesheetPath]}
		>
			<h1>{words.newsroom.surveys}</h1>
			{surveys.length === 0 && <p>{words.newsroom.noSurveys}</p>}
			<ol class="entries">
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
		</NewsroomLayout>
	);
}

function ListedSurvey({ survey, language }: { survey: SurveySummary; language: string }) {
	const words = wordsFor(language);
	const { slug, title, status, responses } = survey;
	return (
		<>
			<div>
				<h2>
					<a href={`/newsroom/surveys/${slug}`}>{localizer(language, survey.language)(title)}</a>
				</h2>
				<p class="facts">
					<span class={`badge ${status}`}>{words.newsroom.statuses[status]}</span>{" "}
					{words.results.answers(numberText(responses, language))}
				</p>
			</div>
			<p class="links">
				{status !== "draft" && <a href={`/surveys/${slug}`}>{words.newsroom.form}</a>}{" "}
				<a href={`/newsroom/api/surveys/${slug}/export.xlsx`}>{words.newsroom.workbook}</a>
			</p>
		</>
	);
}
