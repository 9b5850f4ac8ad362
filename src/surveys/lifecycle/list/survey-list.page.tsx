import { NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../../newsroom/layout/notice.tsx";
import { MAX_SEARCH_LENGTH } from "../../../platform/schema/text.schema.ts";
import { numberText } from "../../../platform/ui/number-text.ts";
import { boardStylesheetPath, resultsStylesheetPath } from "../../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../../words/languages.ts";
import { ListedDraft } from "./listed-draft.tsx";
import { ListedSurvey } from "./listed-survey.tsx";
import { SURVEYS_PATH, surveyListPath } from "./survey-list-path.ts";
import { LISTED_STATUSES } from "./survey-list-query.schema.ts";
import type { SurveyListProps } from "./survey-list-view.ts";

/** Lists the surveys of the newsroom, and says what can be done with each. */
export function SurveyListPage(props: SurveyListProps) {
	const { surveys, drafts, changed, language, permissions, done, olderPath } = props;
	const { newsroom, surveyList: words } = wordsFor(language);
	return (
		<NewsroomLayout
			frame={props}
			title={newsroom.surveys}
			stylesheets={[boardStylesheetPath, resultsStylesheetPath]}
		>
			{done && <Notice text={words.done[done]} />}
			<div class="above">
				<h1>{newsroom.surveys}</h1>
				{permissions?.has("surveys:write") && (
					<a class="button" href={`${SURVEYS_PATH}/new`}>
						{words.make}
					</a>
				)}
			</div>
			<Erasures {...props} />
			<Selection {...props} />
			{surveys.length + drafts.length === 0 && <Nothing {...props} />}
			{surveys.length + drafts.length > 0 && (
				<ol class="entries">
					{drafts.map((draft) => (
						<ListedDraft frame={props} draft={draft} />
					))}
					{surveys.map((survey) => (
						<ListedSurvey frame={props} survey={survey} hasChanges={changed.has(survey.slug)} />
					))}
				</ol>
			)}
			{olderPath && (
				<nav class="pager" aria-label={newsroom.olderSurveys}>
					<a rel="next" href={olderPath}>
						{newsroom.olderSurveys}
					</a>
				</nav>
			)}
		</NewsroomLayout>
	);
}

/** The field for words of the title, and a link to the list in each status. */
function Selection({ language, selection }: SurveyListProps) {
	const { surveyList: words, articleList } = wordsFor(language);
	const { q, status } = selection;
	return (
		<search>
			<form class="finding" action={SURVEYS_PATH}>
				<div class="words">
					<label class="hidden" for="q">
						{words.search}
					</label>
					<input
						{...{ id: "q", name: "q", type: "search", value: q, maxlength: MAX_SEARCH_LENGTH }}
						{...{ placeholder: words.searchHint, autocomplete: "off" }}
					/>
					<button type="submit">{articleList.searchButton}</button>
				</div>
				{status && <input type="hidden" name="status" value={status} />}
			</form>
			<nav class="lists" aria-label={words.byStatus}>
				<ul>
					{[undefined, ...LISTED_STATUSES].map((one) => (
						<li>
							<a
								href={surveyListPath({ q, status: one })}
								aria-current={one === status ? "true" : undefined}
							>
								{one ? words.statuses[one] : words.all}
							</a>
						</li>
					))}
				</ul>
			</nav>
		</search>
	);
}

function Nothing({ language, permissions, selection: { q, status } }: SurveyListProps) {
	const { newsroom, surveyList: words } = wordsFor(language);
	const isNarrowed = q !== "" || status !== undefined;
	return (
		<div class="sheet">
			<p>{isNarrowed ? words.nothingFound : newsroom.noSurveys}</p>
			{isNarrowed && (
				<p>
					<a href={SURVEYS_PATH}>{words.showAll}</a>
				</p>
			)}
			{!isNarrowed && permissions?.has("surveys:write") && <p>{words.first}</p>}
		</div>
	);
}

/** Says how far the answers of deleted surveys are erased. */
function Erasures({ language, erasures, selection }: SurveyListProps) {
	const words = wordsFor(language).surveyList;
	if (erasures.length === 0) return null;
	return (
		<section class="sheet" aria-labelledby="erasures">
			<h2 id="erasures">{words.erasing}</h2>
			<ul>
				{erasures.map(({ survey_key, slug, submissions, remaining }) => (
					<li>
						<label for={`erasure-${survey_key}`}>
							{words.left(slug, numberText(remaining, language), numberText(submissions, language))}
						</label>
						<progress
							class="progress"
							id={`erasure-${survey_key}`}
							max={Math.max(submissions, 1)}
							value={submissions - remaining}
						/>
					</li>
				))}
			</ul>
			<p>
				<a href={surveyListPath(selection)}>{words.reload}</a>
			</p>
		</section>
	);
}
