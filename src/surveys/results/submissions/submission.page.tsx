import { NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../../newsroom/layout/notice.tsx";
import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { momentText } from "../../../platform/ui/date-text.ts";
import { resultsStylesheetPath } from "../../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../../words/languages.ts";
import { AnswerSheet } from "../../answers/annotations/answer-sheet.tsx";
import { toSoughtWords } from "../../answers/search/text-search.ts";
import { NoteText, SubmissionFacts, submissionHeading } from "../../answers/submission-article.tsx";
import { SurveyTabs } from "../../survey/survey-tabs.tsx";
import { MarkForm } from "./mark-form.tsx";
import { ExportsForm, faultText, NoteForm, type SubmissionPageProps } from "./submission-forms.tsx";
import { responsePath, responsesPath, toSelectionQuery } from "./submissions-paths.ts";

/** Shows the newsroom one submission with all its questions, and what can be done with it. */
export function SubmissionPage(props: SubmissionPageProps) {
	const { site, survey, submission, selection, language, lang, done, refused } = props;
	const { submissions: words, caught } = wordsFor(language);
	const { submitted_at, erased_at, answers, consents = [] } = submission;
	const title = words.responseOf(momentText(submitted_at, language, site.timeZone));
	const survey_title = localizer(lang, survey.language)(survey.title);
	return (
		<NewsroomLayout
			frame={props}
			title={`${title}: ${survey_title}`}
			stylesheets={[resultsStylesheetPath]}
		>
			<h1 id={submissionHeading(submission.id)}>{title}</h1>
			<p class="dateline" lang={lang}>
				{survey_title}
			</p>
			<SurveyTabs frame={props} slug={survey.slug} query={toSelectionQuery(selection)} />
			{done && <Notice text={words.done[done]} />}
			{refused && <Notice text={faultText(props)} isWrong />}
			<Ways {...props} />
			<section class="sheet response">
				<SubmissionFacts submission={submission} language={language} />
				{erased_at ? (
					<NoteText {...props} />
				) : (
					<>
						{Object.keys(answers).length === 0 && <p>{caught.empty}</p>}
						<AnswerSheet
							{...{ survey, answers, language, lang }}
							words={toSoughtWords(selection.q ?? "")}
							isWhole
						/>
						{consents.map(({ text, version }) => (
							<p class="fine lines">{words.agreedTo(text, version)}</p>
						))}
						<MarkForm {...props} />
					</>
				)}
			</section>
			{!erased_at && <NoteForm {...props} />}
			{!erased_at && <ExportsForm {...props} />}
		</NewsroomLayout>
	);
}

/** Leads to the list and to the submissions beside this one. */
function Ways({ survey, selection, neighbours, language }: SubmissionPageProps) {
	const words = wordsFor(language).submissions;
	const { newer, older } = neighbours;
	return (
		<nav class="links" aria-label={words.neighbours}>
			<a href={responsesPath(survey.slug, selection)}>{words.allResponses}</a>{" "}
			{newer && (
				<a rel="prev" href={responsePath(survey.slug, newer, selection)}>
					← {words.newer}
				</a>
			)}{" "}
			{older && (
				<a rel="next" href={responsePath(survey.slug, older, selection)}>
					{words.older} →
				</a>
			)}
		</nav>
	);
}
