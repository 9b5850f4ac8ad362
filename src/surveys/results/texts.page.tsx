import { type Frame, NewsroomLayout } from "../../newsroom/layout/newsroom-layout.tsx";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { dateText } from "../../platform/ui/date-text.ts";
import { OlderLink } from "../../platform/ui/pager.tsx";
import { resultsStylesheetPath } from "../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../words/languages.ts";
import { type SubmissionFilter, toFilterQuery } from "../answers/submission-filter.schema.ts";
import type { AskedQuestion } from "../questions/question.schema.ts";
import type { Survey } from "../survey/survey.schema.ts";
import { FilterChips } from "./filter/filter-chips.tsx";
import type { NewsroomText } from "./results.schema.ts";

interface TextsPageProps extends Frame {
	survey: Survey;
	question: AskedQuestion;
	/** The name of the texts. */
	name: string;
	texts: NewsroomText[];
	filter: SubmissionFilter;
	/** The language of the question. */
	lang: string;
	olderPath: string | undefined;
}

/** Lists the texts under one question for the newsroom. */
export function TextsPage(props: TextsPageProps) {
	const { site, survey, name, texts, filter, language, lang, olderPath } = props;
	const words = wordsFor(language).newsroom;
	const localize = localizer(lang, survey.language);
	const question = localize(props.question.label);
	return (
		<NewsroomLayout frame={props} title={question} stylesheets={[resultsStylesheetPath]}>
			<p class="dateline">
				<a href={`/newsroom/surveys/${survey.slug}${toFilterQuery(filter)}`}>{words.back}</a>
			</p>
			<h1 lang={lang}>{question}</h1>
			<p class="fine">{words.newest}</p>
			<FilterChips
				questions={survey.questions}
				path={`/newsroom/surveys/${survey.slug}/texts/${name}`}
				say={localize}
				{...{ filter, language }}
			/>
			{texts.length === 0 && <p>{words.noTexts}</p>}
			<ol class="texts">
				{texts.map((text) => (
					<li>
						<Text text={text} language={language} timeZone={site.timeZone} />
					</li>
				))}
			</ol>
			<OlderLink path={olderPath} text={words.olderTexts} />
		</NewsroomLayout>
	);
}

interface TextProps {
	text: NewsroomText;
	language: string;
	timeZone: string;
}

function Text({
	text: { text, submitted_at, origin, language: lang },
	language,
	timeZone,
}: TextProps) {
	return (
		<>
			<p class="dateline">
				<time datetime={submitted_at}>{dateText(submitted_at, language, timeZone)}</time>
				{origin && <span>{origin}</span>}
			</p>
			<p class="lines" lang={lang}>
				{text}
			</p>
		</>
	);
}
