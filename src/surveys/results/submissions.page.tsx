import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { momentText } from "../../platform/ui/date-text.ts";
import { languageName } from "../../platform/ui/language-name.ts";
import { Layout } from "../../platform/ui/layout.tsx";
import { resultsStylesheetPath } from "../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../words/languages.ts";
import type { NewsroomSubmission } from "../answers/submission.schema.ts";
import { type SubmissionFilter, toFilterQuery } from "../answers/submission-filter.schema.ts";
import { withoutSections } from "../questions/question.schema.ts";
import { behaviourOf } from "../questions/question-types.ts";
import type { Survey } from "../survey/survey.schema.ts";

interface SubmissionsPageProps {
	site: Site;
	survey: Survey;
	submissions: NewsroomSubmission[];
	filter: SubmissionFilter;
	/** The language of the page. */
	language: string;
	/** The language of the survey's texts. */
	lang: string;
	olderPath: string | undefined;
}

/** Lists submissions with all their answers for the newsroom. */
export function SubmissionsPage(props: SubmissionsPageProps) {
	const { site, survey, submissions, filter, language, lang, olderPath } = props;
	const words = wordsFor(language).newsroom;
	const localize = localizer(lang, survey.language);
	const results = `/newsroom/surveys/${survey.slug}${toFilterQuery(filter)}`;
	const isFiltered = Object.keys(filter).length > 0;
	return (
		<Layout
			site={site}
			language={language}
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
				<Submission {...props} submission={submission} />
			))}
			{olderPath && (
				<nav class="pager" aria-label={words.olderResponses}>
					<a rel="next" href={olderPath}>
						{words.olderResponses}
					</a>
				</nav>
			)}
		</Layout>
	);
}

function Submission({
	site,
	survey,
	language,
	lang,
	submission,
}: SubmissionsPageProps & { submission: NewsroomSubmission }) {
	const { id, submitted_at, origin, answers } = submission;
	const localize = localizer(lang, survey.language);
	return (
		<article class="result" aria-labelledby={`s${id}`}>
			<h2 id={`s${id}`}>
				<time datetime={submitted_at}>{momentText(submitted_at, language, site.timeZone)}</time>
			</h2>
			<p class="dateline">
				{origin && <span>{origin}</span>}
				{submission.language && <span>{languageName(submission.language, language)}</span>}
			</p>
			<dl class="answers" lang={lang}>
				{withoutSections(survey.questions).map((question) => {
					const options = { say: localize, language: lang };
					const lines = behaviourOf(question).answerLines(answers, options);
					return lines.length === 0 ? null : (
						<>
							<dt>{localize(question.label)}</dt>
							{lines.map((line) => (
								<dd class="lines">{line}</dd>
							))}
						</>
					);
				})}
			</dl>
		</article>
	);
}
