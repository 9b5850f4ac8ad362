import { type Frame, NewsroomLayout } from "../../newsroom/layout/newsroom-layout.tsx";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { numberText } from "../../platform/ui/number-text.ts";
import { resultsStylesheetPath } from "../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../words/languages.ts";
import { AsideCounts } from "../answers/caught/aside-counts.tsx";
import type { CountsAside } from "../answers/caught/counts-aside.ts";
import {
	isFiltered,
	type SubmissionFilter,
	toFilterQuery,
} from "../answers/submission-filter.schema.ts";
import type { Survey } from "../survey/survey.schema.ts";
import { SurveyTabs } from "../survey/survey-tabs.tsx";
import { ChartLinks } from "./charts/chart-links.tsx";
import { DAYS_CHART, isDrawn } from "./charts/chart-names.ts";
import { DaysChart } from "./days-chart.tsx";
import { FilterChips } from "./filter/filter-chips.tsx";
import { FilterForm } from "./filter/filter-form.tsx";
import type { FilterChoices } from "./filter/find-filter-choices.ts";
import { methodOf } from "./method-lines.ts";
import type { NewsroomResults } from "./results.schema.ts";
import { ResultsList } from "./results-list.tsx";
import type { WrongFilter } from "./results-query.schema.ts";

export interface NewsroomResultsProps extends Frame {
	survey: Survey;
	results: NewsroomResults;
	filter: SubmissionFilter;
	/** The typed texts that are no valid filter: then there are no results to show. */
	wrong: WrongFilter;
	/** The choices in the form of the filter. */
	choices: FilterChoices;
	/** The language of the survey's texts. */
	lang: string;
	/** Signs the events of the survey's webhook; undefined if there is none. */
	webhookSecret: string | undefined;
	/** The numbers of caught and of unchecked submissions. */
	aside: CountsAside;
	/** True for those who may put charts into articles. */
	mayWriteArticles: boolean;
}

/** Shows a survey's results to the newsroom, with a filter and links to its exports. */
export function NewsroomResultsPage(props: NewsroomResultsProps) {
	const { survey, results, filter, wrong, choices, language, lang, webhookSecret } = props;
	const words = wordsFor(language);
	const localize = localizer(lang, survey.language);
	const path = `/newsroom/surveys/${survey.slug}`;
	const title = localize(survey.title);
	const isSelected = Object.keys(wrong).length === 0;
	return (
		<NewsroomLayout
			frame={props}
			title={words.results.resultsOf(title)}
			stylesheets={[resultsStylesheetPath]}
		>
			<p class="dateline">
				<a href="/newsroom/surveys">{words.newsroom.allSurveys}</a>
			</p>
			<h1 lang={lang}>{title}</h1>
			<SurveyTabs frame={props} slug={survey.slug} query={toFilterQuery(filter)} />
			<p class="dateline">
				<span>{words.newsroom.statuses[survey.status]}</span>{" "}
				{isSelected && (
					<span>{words.results.answers(numberText(results.responses, language))}</span>
				)}
			</p>
			<Links survey={survey} filter={isSelected ? filter : {}} language={language} />
			<FilterForm
				action={path}
				{...{ filter, wrong, choices, language, lang }}
				origins={results.origins}
			/>
			<FilterChips questions={survey.questions} say={localize} {...{ filter, path, language }} />
			{isSelected && <Answers {...props} />}
			{webhookSecret && (
				<p class="fine">
					{words.newsroom.webhookSecret} <code>{webhookSecret}</code>
				</p>
			)}
			<AsideCounts aside={props.aside} slug={survey.slug} language={language} />
		</NewsroomLayout>
	);
}

/** The results of the submissions in the filter. */
function Answers(props: NewsroomResultsProps) {
	const { survey, results, filter, language, lang } = props;
	const words = wordsFor(language);
	const isSelection = isFiltered(filter);
	const links = (name: string) => <ChartLinks {...props} slug={survey.slug} name={name} />;
	const isEmpty = results.responses === 0;
	const questions = isEmpty && isSelection ? [] : survey.questions;
	return (
		<>
			{results.other_origins !== undefined && (
				<p class="fine">
					{words.newsroom.otherOrigins(numberText(results.other_origins, language))}
				</p>
			)}
			{results.erased !== undefined && (
				<p class="fine">
					{words.newsroom.filterWords.erased(numberText(results.erased, language))}
				</p>
			)}
			{results.partial && <p class="fine">{words.newsroom.partial}</p>}
			{isEmpty && <p>{isSelection ? words.newsroom.noneSelected : words.results.none}</p>}
			{results.days.length > 0 && <DaysChart days={results.days} language={language} />}
			{results.days.length > 0 && links(DAYS_CHART)}
			<ResultsList
				questions={questions}
				results={results.questions}
				below={(id) => isDrawn(results, id) && links(id)}
				textsPath={(name) =>
					`/newsroom/surveys/${survey.slug}/texts/${name}${toFilterQuery(filter)}`
				}
				method={methodOf(survey.questions, results, filter)}
				{...{ language, lang, say: localizer(lang, survey.language) }}
			/>
		</>
	);
}

function Links({
	survey,
	filter,
	language,
}: Pick<NewsroomResultsProps, "survey" | "filter" | "language">) {
	const words = wordsFor(language).newsroom;
	const api = `/newsroom/api/surveys/${survey.slug}`;
	const query = toFilterQuery(filter);
	const excel = query === "" ? "?format=excel" : `${query}&format=excel`;
	return (
		<nav class="links" aria-label={words.exports}>
			<a href={`${api}/export.xlsx${query}`}>{words.workbook}</a>{" "}
			<a href={`${api}/export.csv${excel}`}>{words.excel}</a>{" "}
			<a href={`${api}/export.csv${query}`}>{words.csv}</a>{" "}
			<a href={`${api}/export.ndjson${query}`}>{words.ndjson}</a>{" "}
			<a href={`/newsroom/surveys/${survey.slug}/responses${query}`}>{words.responses}</a>{" "}
			<a href={`/newsroom/surveys/${survey.slug}/cross${query}`}>
				{wordsFor(language).cross.title}
			</a>{" "}
			<a href={`/surveys/${survey.slug}`}>{words.form}</a>{" "}
			<a href={`/newsroom/surveys/${survey.slug}/snippets`}>{words.snippets}</a>{" "}
			{survey.results_url && <a href={survey.results_url}>{words.publicResults}</a>}
		</nav>
	);
}
