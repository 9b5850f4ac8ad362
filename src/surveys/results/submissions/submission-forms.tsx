import { TextArea } from "../../../newsroom/layout/fields.tsx";
import type { Frame } from "../../../newsroom/layout/newsroom-layout.tsx";
import { momentText } from "../../../platform/ui/date-text.ts";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import { MAX_NOTE_LENGTH } from "../../answers/annotations/annotation.schema.ts";
import type { AnnotatedSubmission } from "../../answers/submission.schema.ts";
import { NoteText } from "../../answers/submission-article.tsx";
import type { Survey } from "../../survey/survey.schema.ts";
import { responsePath, type Selection } from "./submissions-paths.ts";
import type { AnnotationDone } from "./submissions-query.schema.ts";

/** A note that was not stored: what was typed, and why. */
export interface RefusedNote {
	typed: string;
	fault: "tooLong" | "changed";
}

export interface SubmissionPageProps extends Frame {
	survey: Survey;
	submission: AnnotatedSubmission;
	selection: Selection;
	/** The ids of the submissions beside it in the selection. */
	neighbours: { newer: string | undefined; older: string | undefined };
	/** The language of the survey's texts. */
	lang: string;
	done?: AnnotationDone | undefined;
	refused?: RefusedNote | undefined;
}

/** Says why a note was not stored. */
export function faultText({ site, submission, language, refused }: SubmissionPageProps): string {
	const words = wordsFor(language).submissions;
	if (refused?.fault === "tooLong") return words.tooLong(numberText(MAX_NOTE_LENGTH, language));
	const { note_by, note_at } = submission;
	if (note_by === undefined || note_at === undefined) return words.noteRemoved;
	return words.noteChanged(note_by, momentText(note_at, language, site.timeZone));
}

/** The form of the note; only its text for those who may not write. */
export function NoteForm(props: SubmissionPageProps) {
	const { survey, submission, selection, language, permissions, refused } = props;
	if (!permissions?.has("answers:write")) return <NoteText {...props} />;
	const words = wordsFor(language).submissions;
	const { note = "", note_at = "" } = submission;
	const isChanged = refused?.fault === "changed" && note !== "";
	return (
		<form
			class="sheet form"
			method="post"
			action={responsePath(survey.slug, submission.id, selection)}
		>
			{!refused && <NoteFacts {...props} />}
			<TextArea
				{...{ id: "note", name: "note", label: words.note, rows: 4 }}
				value={refused ? refused.typed : note}
				lang={language}
				help={words.noteHelp(numberText(MAX_NOTE_LENGTH, language))}
				fault={refused && faultText(props)}
				theirs={isChanged ? { says: words.theirNote, text: note } : undefined}
			/>
			<input type="hidden" name="seen" value={note_at} />
			<button type="submit" name="do" value="note">
				{words.saveNote}
			</button>
		</form>
	);
}

function NoteFacts({ site, submission, language }: SubmissionPageProps) {
	const { note_by, note_at } = submission;
	if (note_by === undefined || note_at === undefined) return null;
	const moment = momentText(note_at, language, site.timeZone);
	return <p class="facts">{wordsFor(language).submissions.noteBy(note_by, moment)}</p>;
}

/** Says if exports have the submission, and leads to the page that erases it. */
export function ExportsForm({
	survey,
	submission,
	selection,
	language,
	permissions,
}: SubmissionPageProps) {
	const words = wordsFor(language).submissions;
	const { id, hidden, caught } = submission;
	const mayWrite = permissions?.has("answers:write") === true;
	return (
		<section class="sheet" aria-labelledby="exports">
			<h2 id="exports">{words.exports}</h2>
			{!caught && <p>{hidden ? words.isHidden : words.isShown}</p>}
			{!caught && mayWrite && !hidden && <p class="facts">{words.hideHelp}</p>}
			{mayWrite && (
				<form class="buttons" method="post" action={responsePath(survey.slug, id, selection)}>
					{!caught && (
						<button class="quiet" type="submit" name="do" value={hidden ? "unhide" : "hide"}>
							{hidden ? words.unhide : words.hide}
						</button>
					)}
					<a href={responsePath(survey.slug, id, selection, "/erase")}>{words.erase}</a>
				</form>
			)}
		</section>
	);
}
