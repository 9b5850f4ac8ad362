import { type Frame, NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { resultsStylesheetPath } from "../../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { Survey } from "../../survey/survey.schema.ts";
import type { NewsroomSubmission } from "../submission.schema.ts";
import { SubmissionArticle, submissionHeading } from "../submission-article.tsx";
import { AsideCounts } from "./aside-counts.tsx";
import type { CaughtOutcome } from "./caught.schema.ts";

interface CaughtPageProps extends Frame {
	survey: Survey;
	submissions: NewsroomSubmission[];
	/** The newsroom's last decision. */
	outcome: CaughtOutcome | undefined;
	/** The language of the survey's texts. */
	lang: string;
	olderPath: string | undefined;
	/** The number of those that count although Turnstile could not check them. */
	unchecked: number;
}

/** Lists caught submissions with all their answers, each with buttons to count or to discard it. */
export function CaughtPage(props: CaughtPageProps) {
	const { survey, submissions, outcome, language, lang, olderPath, unchecked } = props;
	const words = wordsFor(language);
	const title = localizer(lang, survey.language)(survey.title);
	return (
		<NewsroomLayout
			frame={props}
			title={`${words.caught.title}: ${title}`}
			stylesheets={[resultsStylesheetPath]}
		>
			<p class="dateline">
				<a href={`/newsroom/surveys/${survey.slug}`}>{words.newsroom.back}</a>
			</p>
			<h1>{words.caught.title}</h1>
			<p class="dateline" lang={lang}>
				{title}
			</p>
			{outcome && (
				<p role="status">
					<strong>{words.caught.outcomes[outcome]}</strong>
				</p>
			)}
			<p>{submissions.length === 0 ? words.caught.none : words.caught.intro}</p>
			{submissions.map((submission) => (
				<Caught {...props} submission={submission} />
			))}
			{olderPath && (
				<nav class="pager" aria-label={words.newsroom.olderResponses}>
					<a rel="next" href={olderPath}>
						{words.newsroom.olderResponses}
					</a>
				</nav>
			)}
			<AsideCounts aside={{ caught: 0, unchecked }} slug={survey.slug} language={language} />
		</NewsroomLayout>
	);
}

function Caught(props: CaughtPageProps & { submission: NewsroomSubmission }) {
	const { survey, language, submission } = props;
	const { id } = submission;
	return (
		<SubmissionArticle {...props}>
			<Decision {...{ survey, language, id }} heading={submissionHeading(id)} />
		</SubmissionArticle>
	);
}

interface DecisionProps {
	survey: Survey;
	language: string;
	id: string;
	/** The id of the heading, which says which submission it is. */
	heading: string;
}

/** The two buttons; discarding, which cannot be undone, asks once more. */
function Decision({ survey, language, id, heading }: DecisionProps) {
	const words = wordsFor(language).caught;
	const path = `/newsroom/api/surveys/${survey.slug}/responses/${id}`;
	return (
		<div class="decision">
			<form method="post" action={`${path}/count`}>
				<button type="submit" aria-describedby={heading}>
					{words.count}
				</button>
			</form>
			<details>
				<summary aria-describedby={heading}>{words.discard}</summary>
				<form method="post" action={`${path}/discard`}>
					<p>{words.discardText}</p>
					<button class="quiet" type="submit" aria-describedby={heading}>
						{words.reallyDiscard}
					</button>
				</form>
			</details>
		</div>
	);
}
