import { type Frame, NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { numberText } from "../../../platform/ui/number-text.ts";
import { resultsStylesheetPath } from "../../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../../words/languages.ts";
import { LetterSheet, type LetterView } from "./letter-sheet.tsx";

interface DiscardLettersPageProps extends Frame {
	letters: LetterView[];
}

/** Asks before dead letters are discarded, shows what goes, and offers to download it first. */
export function DiscardLettersPage(props: DiscardLettersPageProps) {
	const { language, letters } = props;
	const words = wordsFor(language).deadLetters;
	const { length } = letters;
	const title = words.askDiscard(numberText(length, language), length === 1);
	const keys = letters.map(({ letter }) => `${letter.key}`);
	return (
		<NewsroomLayout frame={props} title={title} stylesheets={[resultsStylesheetPath]}>
			<h1>{title}</h1>
			<form class="sheet" method="post" action="/newsroom/dead-letters/discard">
				<p>{words.discardText}</p>
				<p>
					<a href={`/newsroom/api/dead-letters/export.ndjson?keys=${keys.join(",")}`}>
						{words.downloadFirst}
					</a>
				</p>
				{keys.map((key) => (
					<input type="hidden" name="key" value={key} />
				))}
				<div class="buttons">
					<button class="danger" type="submit" name="do" value="discard">
						{words.reallyDiscard}
					</button>
					<a href="/newsroom/dead-letters">{words.doNotDiscard}</a>
				</div>
			</form>
			{letters.map((view) => (
				<LetterSheet {...props} view={view} />
			))}
		</NewsroomLayout>
	);
}
