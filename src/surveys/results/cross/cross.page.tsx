import { type Frame, NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { resultsStylesheetPath } from "../../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../../words/languages.ts";
import { type SubmissionFilter, toFilterQuery } from "../../answers/submission-filter.schema.ts";
import type { Survey } from "../../survey/survey.schema.ts";
import { SurveyTabs } from "../../survey/survey-tabs.tsx";
import type { Dimension } from "../filter/dimensions.ts";
import { FilterChips } from "../filter/filter-chips.tsx";
import { FilterForm } from "../filter/filter-form.tsx";
import type { FilterChoices } from "../filter/find-filter-choices.ts";
import type { NewsroomResults } from "../results.schema.ts";
import type { WrongFilter } from "../results-query.schema.ts";
import type { CrossTable } from "./cross.schema.ts";
import { CrossResult } from "./cross-result.tsx";

interface CrossPageProps extends Frame {
	survey: Survey;
	filter: SubmissionFilter;
	wrong: WrongFilter;
	/** The chosen questions, as they were asked for. */
	rows: string | undefined;
	columns: string | undefined;
	isWrongPair: boolean;
	/** The questions that can be crossed. */
	offered: Dimension[];
	choices: FilterChoices;
	origins: NewsroomResults["origins"];
	table: CrossTable | undefined;
	/** The language of the survey's texts. */
	lang: string;
}

/** Crosses two questions of a survey for the newsroom. */
export function CrossPage(props: CrossPageProps) {
	const { survey, filter, wrong, rows, columns, offered, table, language, lang } = props;
	const words = wordsFor(language);
	const say = localizer(lang, survey.language);
	const path = `/newsroom/surveys/${survey.slug}`;
	const pair = Object.entries({ rows, columns }).flatMap(([name, value]): [string, string][] =>
		value === undefined ? [] : [[name, value]],
	);
	return (
		<NewsroomLayout
			frame={props}
			title={`${words.cross.title}: ${say(survey.title)}`}
			stylesheets={[resultsStylesheetPath]}
		>
			<p class="dateline">
				<a href={path + toFilterQuery(filter)}>{words.newsroom.back}</a>
			</p>
			<h1 lang={lang}>{say(survey.title)}</h1>
			<SurveyTabs frame={props} slug={survey.slug} query={toFilterQuery(filter)} />
			<h2>{words.cross.title}</h2>
			<p class="fine">{offered.length < 2 ? words.cross.tooFew : words.cross.what}</p>
			<FilterForm
				action={`${path}/cross`}
				{...{ filter, wrong, language, lang }}
				{...{ choices: props.choices, origins: props.origins }}
				submit={words.cross.show}
			>
				<Side name="rows" chosen={rows} {...props} />
				<Side name="columns" chosen={columns} {...props} />
				{props.isWrongPair && (
					<p id="pair-error" role="alert">
						{words.cross.wrongPair}
					</p>
				)}
			</FilterForm>
			<FilterChips
				questions={survey.questions}
				path={`${path}/cross`}
				more={pair}
				{...{ filter, say, language }}
			/>
			{table && <CrossResult {...{ survey, table, filter, language, lang }} />}
		</NewsroomLayout>
	);
}

interface SideProps extends Pick<CrossPageProps, "offered" | "isWrongPair" | "language" | "lang"> {
	name: "rows" | "columns";
	chosen: string | undefined;
}

function Side({ name, chosen, offered, isWrongPair, language, lang }: SideProps) {
	const words = wordsFor(language).cross;
	const wrong = isWrongPair && { "aria-invalid": "true", "aria-describedby": "pair-error" };
	return (
		<label class="side-choice">
			{words[name]}
			<select name={name} {...wrong}>
				<option value="">{words.choose}</option>
				{offered.map(({ name, label }) => (
					<option value={name} selected={name === chosen} lang={lang}>
						{label}
					</option>
				))}
			</select>
		</label>
	);
}
