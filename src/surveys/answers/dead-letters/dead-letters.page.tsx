import { type Frame, NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../../newsroom/layout/notice.tsx";
import { numberText } from "../../../platform/ui/number-text.ts";
import { OlderLink } from "../../../platform/ui/pager.tsx";
import { resultsStylesheetPath } from "../../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../../words/languages.ts";
import { MAX_AT_ONCE, type RetryOutcome } from "./dead-letters.schema.ts";
import { LetterSheet, type LetterView, letterHeading } from "./letter-sheet.tsx";

export interface DeadLettersPageProps extends Frame {
	letters: LetterView[];
	/** The number of all of them. */
	count: number;
	/** The outcome of the last retry of one letter. */
	retried?: RetryOutcome | undefined;
	/** The deed that was done with several. */
	done?: "discarded" | "none" | undefined;
	/** The numbers of several that were stored, and of those that were kept. */
	stored?: number | undefined;
	kept?: number | undefined;
	/** The path of the next page. */
	olderPath: string | undefined;
}

/** The form that the ticks of all letters belong to. */
const MANY = "many";

/** Lists the dead letters in the words of their questions, each with what can be done; and does it with several at once. */
export function DeadLettersPage(props: DeadLettersPageProps) {
	const { language, letters, count, olderPath, permissions } = props;
	const words = wordsFor(language).deadLetters;
	const mayWrite = permissions?.has("answers:write") === true;
	return (
		<NewsroomLayout frame={props} title={words.title} stylesheets={[resultsStylesheetPath]}>
			<h1>{words.title}</h1>
			<Outcome {...props} />
			<p class={letters.length === 0 ? "sheet" : "lead"}>
				{letters.length === 0 ? words.none : words.intro}
			</p>
			{letters.length > 0 && (
				<p>
					{words.count(numberText(count, language), count === 1)}{" "}
					<a href="/newsroom/api/dead-letters/export.ndjson">{words.download}</a>
				</p>
			)}
			{letters.map((view) => (
				<LetterSheet {...props} view={view}>
					{mayWrite && <Buttons {...{ view, language }} isAlone={letters.length === 1} />}
				</LetterSheet>
			))}
			{mayWrite && letters.length > 1 && <Many {...props} />}
			<OlderLink path={olderPath} text={words.older} />
		</NewsroomLayout>
	);
}

function Outcome({ language, retried, done, stored, kept = 0 }: DeadLettersPageProps) {
	const words = wordsFor(language).deadLetters;
	const text = (count: number) => numberText(count, language);
	return (
		<>
			{retried && <Notice text={words.outcomes[retried]} isWrong={retried !== "stored"} />}
			{done && <Notice text={words.done[done]} isWrong={done === "none"} />}
			{stored !== undefined && (
				<Notice text={words.retriedMany(text(stored), text(kept))} isWrong={kept > 0} />
			)}
		</>
	);
}

interface ButtonsProps {
	view: LetterView;
	language: string;
	isAlone: boolean;
}

function Buttons({ view: { letter }, language, isAlone }: ButtonsProps) {
	const words = wordsFor(language).deadLetters;
	const heading = letterHeading(letter.key);
	return (
		<div class="buttons">
			<form method="post" action={`/newsroom/api/dead-letters/${letter.key}/retry`}>
				<button class="quiet small" type="submit" aria-describedby={heading}>
					{words.retry}
				</button>
			</form>
			<a href={`/newsroom/dead-letters/discard?key=${letter.key}`} aria-describedby={heading}>
				{words.discard}
			</a>
			{!isAlone && (
				<label class="tick">
					<input type="checkbox" name="key" value={`${letter.key}`} form={MANY} />{" "}
					<span aria-describedby={heading}>{words.choose}</span>
				</label>
			)}
		</div>
	);
}

/** Does one thing with all letters that are ticked. */
function Many({ language, count }: DeadLettersPageProps) {
	const words = wordsFor(language).deadLetters;
	return (
		<form class="sheet" id={MANY} method="post" action="/newsroom/dead-letters">
			<h2>{words.several}</h2>
			<div class="buttons">
				<button type="submit" name="do" value="retry">
					{words.retryChosen}
				</button>
				<button class="quiet" type="submit" name="do" value="discard">
					{words.discardChosen}
				</button>
				<button class="quiet" type="submit" name="do" value="retry-all">
					{words.retryAll(numberText(Math.min(count, MAX_AT_ONCE), language))}
				</button>
			</div>
		</form>
	);
}
