import { type Frame, NewsroomLayout } from "../../newsroom/layout/newsroom-layout.tsx";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { OlderLink } from "../../platform/ui/pager.tsx";
import { resultsStylesheetPath } from "../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../words/languages.ts";
import type { NewsroomSubmission } from "../answers/submission.schema.ts";
import { SubmissionArticle } from "../answers/submission-article.tsx";
import { type SubmissionFilter, toFilterQuery } from "../answers/submission-filter.schema.ts";
import type { Survey } from "../survey/survey.schema.ts";

interface SubmissionsPageProps extends Frame {
	survey: Survey;
	submissions: NewsroomSubmission[];
	filter: SubmissionFilter;
	/** The language of the survey's texts. */
	lang: string;
	olderPath: string | undefined;
}

/** Lists submissions with all their answers for the newsroom. */
export function SubmissionsPage(props: SubmissionsPageProps) {
	const { survey, submissions, filter, language, lang, olderPath } = props;
	const words = wordsFor(language).newsroom;
	const localize = localizer(lang, survey.language);
	const results = `/newsroom/surveys/${survey.slug}${toFilterQuery(filter)}`;
	const isFiltered = Object.keys(filter).length > 0;
	return (
		<NewsroomLayout
			frame={props}
			title={`${words.responses}: ${localize(survey.title)}`}
			stylesheets={[resultsStylesheetPath]}
		>
			<p class="dateline">
				<a href={results}>{words.back}</a>
			</p>
			<h1>{words.responses}</h1>
			<p class="dateline" lang={lang}>
				{localize(survey.title)}
			</p>
			{isFiltered && <p class="fine">{words.filtered}</p>}
			{submissions.length === 0 && (
				<p>{isFiltered ? words.noneSelected : wordsFor(language).results.none}</p>
			)}
			{submissions.map((submission) => (
				<SubmissionArticle {...props} submission={submission} />
			))}
			<OlderLink path={olderPath} text={words.olderResponses} />
		</NewsroomLayout>
	);
}
