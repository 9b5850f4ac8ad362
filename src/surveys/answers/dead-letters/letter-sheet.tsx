import type { Child } from "hono/jsx";
import type { Frame } from "../../../newsroom/layout/newsroom-layout.tsx";
import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { momentText } from "../../../platform/ui/date-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import { AnswerSheet } from "../annotations/answer-sheet.tsx";
import type { DeadLetter } from "./dead-letters.schema.ts";

/** A dead letter with the survey whose words it is shown in; null if that is gone. */
export interface LetterView {
	letter: DeadLetter;
	survey: Pick<SurveyRow, "slug" | "language" | "definition"> | null;
}

/** The id of the heading of a letter. */
export const letterHeading = (key: number) => `dead-letter-${key}`;

interface LetterSheetProps extends Frame {
	view: LetterView;
	children?: Child;
}

/** Shows a dead letter: which survey it answers, why it is here, and its answers in the words of the questions. */
export function LetterSheet({ site, language, view, children }: LetterSheetProps) {
	const { letter, survey } = view;
	const { key, failed_at, response, raw, reason } = letter;
	const words = wordsFor(language).deadLetters;
	const text = (instant: string) => momentText(instant, language, site.timeZone);
	const heading = letterHeading(key);
	return (
		<section class="sheet response" aria-labelledby={heading}>
			<h2 id={heading}>
				{response ? `${words.letter} ` : words.unreadable}
				{response && <SurveyName {...{ survey, language }} />}
			</h2>
			<p class="dateline">
				{response && (
					<span>
						{words.submitted}{" "}
						<time datetime={response.submitted_at}>{text(response.submitted_at)}</time>
					</span>
				)}{" "}
				<span>
					{words.failed} <time datetime={failed_at}>{text(failed_at)}</time>
				</span>
			</p>
			<p>{words.reasons[reason]}</p>
			{response && (
				<AnswerSheet
					survey={survey ? { ...survey.definition, language: survey.language } : undefined}
					answers={response.answers}
					language={language}
					lang={survey ? langOf(survey, language) : language}
				/>
			)}
			{raw !== undefined && <pre class="lines">{raw}</pre>}
			{children}
		</section>
	);
}

function SurveyName({ survey, language }: Pick<LetterView, "survey"> & { language: string }) {
	if (!survey) return <>{wordsFor(language).deadLetters.unknownSurvey}</>;
	const lang = langOf(survey, language);
	return (
		<a href={`/newsroom/surveys/${survey.slug}`} lang={lang}>
			{localizer(lang, survey.language)(survey.definition.title)}
		</a>
	);
}

/** Returns the language of the page if the title has it, otherwise that of the survey. */
function langOf({ language, definition }: NonNullable<LetterView["survey"]>, wanted: string) {
	const { title } = definition;
	return typeof title === "object" && wanted in title ? wanted : language;
}
