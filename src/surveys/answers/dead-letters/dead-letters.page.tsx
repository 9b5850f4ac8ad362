import { type Frame, NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../../newsroom/layout/notice.tsx";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { dateText } from "../../../platform/ui/date-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { Answers } from "../../questions/answers.schema.ts";
import type { DeadLetter, RetryOutcome } from "./dead-letters.schema.ts";

interface DeadLettersPageProps extends Frame {
	deadLetters: DeadLetter[];
	/** The outcome of the last retry. */
	retried: RetryOutcome | undefined;
	/** The path of the next page. */
	olderPath: string | undefined;
}

/** Lists the dead letters, each with a button to retry it. */
export function DeadLettersPage(props: DeadLettersPageProps) {
	const { site, language, deadLetters, retried, olderPath } = props;
	const words = wordsFor(language).deadLetters;
	return (
		<NewsroomLayout frame={props} title={words.title}>
			<h1>{words.title}</h1>
			{retried && <Notice text={words.outcomes[retried]} />}
			<p class={deadLetters.length === 0 ? "sheet" : "lead"}>
				{deadLetters.length === 0 ? words.none : words.intro}
			</p>
			{deadLetters.map((deadLetter) => (
				<DeadLetterSection site={site} language={language} deadLetter={deadLetter} />
			))}
			{olderPath && (
				<p class="pager">
					<a href={olderPath}>{words.older}</a>
				</p>
			)}
		</NewsroomLayout>
	);
}

interface DeadLetterProps {
	site: Site;
	language: string;
	deadLetter: DeadLetter;
}

function DeadLetterSection({ site, language, deadLetter }: DeadLetterProps) {
	const { key, failed_at, survey, response, raw } = deadLetter;
	const words = wordsFor(language).deadLetters;
	const day = (instant: string) => dateText(instant, language, site.timeZone);
	const heading = `dead-letter-${key}`;
	return (
		<section class="receipt" aria-labelledby={heading}>
			<h2 id={heading}>
				{response ? `${words.letter} ${survey ?? words.unknownSurvey}` : words.unreadable}
			</h2>
			<p class="dateline">
				{response && (
					<span>
						{words.submitted}{" "}
						<time datetime={response.submitted_at}>{day(response.submitted_at)}</time>
					</span>
				)}{" "}
				<span>
					{words.failed} <time datetime={failed_at}>{day(failed_at)}</time>
				</span>
			</p>
			{response && <AnswerList answers={response.answers} />}
			{raw !== undefined && <pre>{raw}</pre>}
			<form method="post" action={`/newsroom/api/dead-letters/${key}/retry`}>
				<button class="quiet" type="submit" aria-describedby={heading}>
					{words.retry}
				</button>
			</form>
		</section>
	);
}

function AnswerList({ answers }: { answers: Answers }) {
	return (
		<dl class="answers">
			{Object.entries(answers).map(([field, answer]) => (
				<>
					<dt>{field}</dt>
					<dd class="lines">{[answer].flat().join(", ")}</dd>
				</>
			))}
		</dl>
	);
}
