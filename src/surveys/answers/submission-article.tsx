import type { PropsWithChildren } from "hono/jsx";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { momentText } from "../../platform/ui/date-text.ts";
import { languageName } from "../../platform/ui/language-name.ts";
import { wordsFor } from "../../words/languages.ts";
import type { Survey } from "../survey/survey.schema.ts";
import { AnnotationBadges } from "./annotations/annotation-badges.tsx";
import { AnswerSheet } from "./annotations/answer-sheet.tsx";
import type { SoughtWords } from "./search/text-search.ts";
import type { AnnotatedSubmission } from "./submission.schema.ts";

interface SubmissionArticleProps {
	site: Site;
	survey: Survey;
	submission: AnnotatedSubmission;
	/** The language of the page. */
	language: string;
	/** The language of the survey's texts. */
	lang: string;
	/** The query with which the page of the submission goes on, such as that of a filter. */
	query?: string;
	/** Words to mark in what people wrote themselves. */
	words?: SoughtWords;
}

/** The id of a submission's heading. */
export const submissionHeading = (id: string) => `s${id}`;

/** Shows the newsroom a submission: its time, website and language, its answers, a note, and below them the children. */
export function SubmissionArticle(props: PropsWithChildren<SubmissionArticleProps>) {
	const { site, survey, submission, language, query = "", children } = props;
	const { id, submitted_at, answers, erased_at } = submission;
	const heading = submissionHeading(id);
	const isEmpty = Object.keys(answers).length === 0 && erased_at === undefined;
	return (
		<article class="sheet response" aria-labelledby={heading}>
			<h2 id={heading}>
				<a href={`/newsroom/surveys/${survey.slug}/responses/${id}${query}`}>
					<time datetime={submitted_at}>{momentText(submitted_at, language, site.timeZone)}</time>
				</a>
			</h2>
			<SubmissionFacts submission={submission} language={language} />
			{isEmpty && <p>{wordsFor(language).caught.empty}</p>}
			<AnswerSheet {...props} answers={answers} />
			<NoteText {...props} />
			{children}
		</article>
	);
}

/** The website and the language of a submission, and what stands out about it. */
export function SubmissionFacts({
	submission,
	language,
}: Pick<SubmissionArticleProps, "submission" | "language">) {
	const { origin, language: read } = submission;
	return (
		<p class="dateline">
			{origin && <span>{origin}</span>}
			{read && <span>{languageName(read, language)}</span>}{" "}
			<AnnotationBadges submission={submission} language={language} />
		</p>
	);
}

/** The note of the newsroom, and why it erased the answers. */
export function NoteText({
	site,
	submission,
	language,
}: Pick<SubmissionArticleProps, "site" | "submission" | "language">) {
	const words = wordsFor(language).submissions;
	const { note, note_by = "", note_at, erased_at, erased_by = "", erasure_reason } = submission;
	const text = (at: string | undefined) => (at ? momentText(at, language, site.timeZone) : "");
	return (
		<>
			{note !== undefined && (
				<div class="theirs">
					<p>{words.noteBy(note_by, text(note_at))}</p>
					<pre>{note}</pre>
				</div>
			)}
			{erasure_reason !== undefined && (
				<div class="theirs">
					<p>{words.erasedBy(erased_by, text(erased_at))}</p>
					<pre>{erasure_reason}</pre>
				</div>
			)}
		</>
	);
}
