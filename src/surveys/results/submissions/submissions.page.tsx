import { type Frame, NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { momentText } from "../../../platform/ui/date-text.ts";
import { numberText } from "../../../platform/ui/number-text.ts";
import { OlderLink } from "../../../platform/ui/pager.tsx";
import { resultsStylesheetPath } from "../../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../../words/languages.ts";
import { AsideCounts } from "../../answers/caught/aside-counts.tsx";
import type { CountsAside } from "../../answers/caught/counts-aside.ts";
import { findingFields } from "../../answers/search/submission-finding.schema.ts";
import { toSoughtWords } from "../../answers/search/text-search.ts";
import type { AnnotatedSubmission } from "../../answers/submission.schema.ts";
import { SubmissionArticle } from "../../answers/submission-article.tsx";
import { isFiltered } from "../../answers/submission-filter.schema.ts";
import type { Survey } from "../../survey/survey.schema.ts";
import { SurveyTabs } from "../../survey/survey-tabs.tsx";
import { FilterChips } from "../filter/filter-chips.tsx";
import { FindForm } from "./find-form.tsx";
import { MarkForm } from "./mark-form.tsx";
import { responsesPath, type Selection, toSelectionQuery } from "./submissions-paths.ts";

interface SubmissionsPageProps extends Frame {
	survey: Survey;
	submissions: AnnotatedSubmission[];
	selection: Selection;
	/** The language of the survey's texts. */
	lang: string;
	olderPath: string | undefined;
	/** The time to which a search has looked back, if there is more. */
	searchedBack: string | undefined;
	/** False if nobody can write anything in this survey. */
	hasTexts: boolean;
	aside: CountsAside;
	/** This page with its query, to which a button leads back. */
	own: string;
}

/** Lists submissions with all their answers for the newsroom, with a search in their texts. */
export function SubmissionsPage(props: SubmissionsPageProps) {
	const { survey, submissions, selection, language, lang, olderPath, aside } = props;
	const { newsroom, submissions: words } = wordsFor(language);
	const say = localizer(lang, survey.language);
	const title = say(survey.title);
	const { q, show, filter } = selection;
	const query = toSelectionQuery(selection);
	return (
		<NewsroomLayout
			frame={props}
			title={`${newsroom.responses}: ${title}`}
			stylesheets={[resultsStylesheetPath]}
		>
			<h1>{newsroom.responses}</h1>
			<p class="dateline" lang={lang}>
				{title}
			</p>
			<SurveyTabs frame={props} slug={survey.slug} query={query} />
			<FindForm {...props} slug={survey.slug} />
			<FilterChips
				{...{ questions: survey.questions, filter, say, language }}
				path={responsesPath(survey.slug, { filter: {} })}
				more={findingFields(selection)}
			/>
			{(q || show) && (
				<p class="fine">
					<a href={responsesPath(survey.slug, { filter: {} })}>{words.reset}</a>
				</p>
			)}
			<Found {...props} />
			{submissions.map((submission) => (
				<SubmissionArticle {...{ ...props, submission, query }} words={toSoughtWords(q ?? "")}>
					<MarkForm {...props} submission={submission} />
				</SubmissionArticle>
			))}
			{q ? <SearchOn {...props} /> : <OlderLink path={olderPath} text={newsroom.olderResponses} />}
			<AsideCounts {...{ aside, language }} slug={survey.slug} />
		</NewsroomLayout>
	);
}

/** Says how many are on this page, or why there are none. */
function Found({ submissions, selection, language, olderPath }: SubmissionsPageProps) {
	const { newsroom, results, submissions: words } = wordsFor(language);
	const count = submissions.length;
	const { q, show, filter } = selection;
	if (q && count > 0)
		return <p role="status">{words.found(numberText(count, language), count === 1)}</p>;
	if (count > 0) return null;
	if (q) return <p role="status">{olderPath ? words.nothingYet : words.nothingFound}</p>;
	if (show) return <p class="sheet">{words.emptyList}</p>;
	return <p class="sheet">{isFiltered(filter) ? newsroom.noneSelected : results.none}</p>;
}

/** Says how far a search has looked, and goes on. */
function SearchOn({ site, language, olderPath, searchedBack, submissions }: SubmissionsPageProps) {
	const words = wordsFor(language).submissions;
	if (!olderPath || !searchedBack)
		return submissions.length > 0 ? <p class="fine">{words.searchedAll}</p> : null;
	return (
		<nav class="sheet" aria-label={words.searchOn}>
			<p>{words.searchedBack(momentText(searchedBack, language, site.timeZone))}</p>
			<p>
				<a class="button" rel="next" href={olderPath}>
					{words.searchOn}
				</a>
			</p>
		</nav>
	);
}
