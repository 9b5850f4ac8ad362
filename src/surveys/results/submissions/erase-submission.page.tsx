import { TextField } from "../../../newsroom/layout/fields.tsx";
import { type Frame, NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { momentText } from "../../../platform/ui/date-text.ts";
import { numberText } from "../../../platform/ui/number-text.ts";
import { resultsStylesheetPath } from "../../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../../words/languages.ts";
import { MAX_REASON_LENGTH } from "../../answers/annotations/annotation.schema.ts";
import { AnswerSheet } from "../../answers/annotations/answer-sheet.tsx";
import type { AnnotatedSubmission } from "../../answers/submission.schema.ts";
import type { Survey } from "../../survey/survey.schema.ts";
import { responsePath, type Selection } from "./submissions-paths.ts";

interface EraseSubmissionPageProps extends Frame {
	survey: Survey;
	submission: AnnotatedSubmission;
	selection: Selection;
	lang: string;
	/** The reason that was refused, as it was typed. */
	typed?: string | undefined;
}

/** Asks before a submission is erased, says what happens then, and takes the reason. */
export function EraseSubmissionPage(props: EraseSubmissionPageProps) {
	const { site, survey, submission, selection, language, lang, typed } = props;
	const words = wordsFor(language).submissions.erasure;
	const moment = momentText(submission.submitted_at, language, site.timeZone);
	const most = numberText(MAX_REASON_LENGTH, language);
	return (
		<NewsroomLayout frame={props} title={words.title} stylesheets={[resultsStylesheetPath]}>
			<h1>{words.title}</h1>
			<form
				class="sheet form"
				method="post"
				action={responsePath(survey.slug, submission.id, selection, "/erase")}
			>
				<p>{words.lead(moment)}</p>
				<ul>
					{words.effects.map((effect) => (
						<li>{effect}</li>
					))}
				</ul>
				<TextField
					{...{ id: "reason", name: "reason", label: words.reason, value: typed }}
					help={words.reasonHelp(most)}
					fault={typed === undefined ? undefined : words.noReason(most)}
					lang={language}
				/>
				<div class="buttons">
					<button class="danger" type="submit">
						{words.yes}
					</button>
					<a href={responsePath(survey.slug, submission.id, selection)}>{words.no}</a>
				</div>
			</form>
			<section class="sheet response">
				<AnswerSheet {...{ survey, language, lang }} answers={submission.answers} />
			</section>
		</NewsroomLayout>
	);
}
