import type { PropsWithChildren } from "hono/jsx";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { momentText } from "../../platform/ui/date-text.ts";
import { languageName } from "../../platform/ui/language-name.ts";
import { wordsFor } from "../../words/languages.ts";
import type { Survey } from "../survey/survey.schema.ts";
import { StoredAnswers } from "./receipts/stored-answers.tsx";
import type { NewsroomSubmission } from "./submission.schema.ts";

interface SubmissionArticleProps {
	site: Site;
	survey: Survey;
	submission: NewsroomSubmission;
	/** The language of the page. */
	language: string;
	/** The language of the survey's texts. */
	lang: string;
}

/** The id of a submission's heading. */
export const submissionHeading = (id: string) => `s${id}`;

/** Shows the newsroom a submission: its time, website and language, its answers, and below them the children. */
export function SubmissionArticle(props: PropsWithChildren<SubmissionArticleProps>) {
	const { site, survey, submission, language, lang, children } = props;
	const { id, submitted_at, origin, answers } = submission;
	const heading = submissionHeading(id);
	const isEmpty = Object.keys(answers).length === 0;
	return (
		<article class="result" aria-labelledby={heading}>
			<h2 id={heading}>
				<time datetime={submitted_at}>{momentText(submitted_at, language, site.timeZone)}</time>
			</h2>
			<p class="dateline">
				{origin && <span>{origin}</span>}
				{submission.language && <span>{languageName(submission.language, language)}</span>}
			</p>
			{isEmpty && <p>{wordsFor(language).caught.empty}</p>}
			<div lang={lang}>
				<StoredAnswers survey={survey} language={lang} answers={answers} />
			</div>
			{children}
		</article>
	);
}
