import { wordsFor } from "../../words/languages.ts";
import { answerErrorText } from "./answer-errors.ts";
import { type FieldProps, noteId } from "./field-props.tsx";

/** A question in a form, with what its type adds to the notes. */
export interface NotedProps extends FieldProps {
	/** A line below the newsroom's help, such as the meaning of a scale's ends. */
	hint?: string;
}

export function Label({ question, language, say, limits }: NotedProps) {
	const words = wordsFor(language).survey;
	return (
		<>
			{say(question.label)} {question.required && <small>({words.required})</small>}{" "}
			{limits !== undefined && <small>({limits})</small>}
		</>
	);
}

/** The help, and the error in the answer. */
export function Notes(props: NotedProps) {
	const { question } = props;
	const help = helpOf(props);
	return (
		<>
			{help !== "" && (
				<p class="help lines" id={noteId("help", question.id)}>
					{help}
				</p>
			)}
			<FieldErrorNote {...props} field={question.id} />
		</>
	);
}

function helpOf({ question, say, hint }: NotedProps): string {
	const help = question.help !== undefined && say(question.help);
	return [help, hint].filter(Boolean).join("\n");
}

/** The error in the content of a field. */
export function FieldErrorNote({ field, error, language }: FieldProps & { field: string }) {
	const found = error(field);
	if (!found) return null;
	return (
		<p class="fault" id={noteId("fault", field)}>
			{answerErrorText(found, language)}
		</p>
	);
}

/** Returns the attributes that connect a field, or the group around several, to its notes. */
export function describedBy(field: string, props: NotedProps) {
	const isWrong = props.error(field) !== undefined;
	const isHelped = field === props.question.id && helpOf(props) !== "";
	const notes = [isWrong && noteId("fault", field), isHelped && noteId("help", field)].filter(
		Boolean,
	);
	return {
		...(notes.length > 0 && { "aria-describedby": notes.join(" ") }),
		...(isWrong && { "aria-invalid": "true" as const }),
	};
}
