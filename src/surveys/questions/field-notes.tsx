import type { Child } from "hono/jsx";
import { wordsFor } from "../../words/languages.ts";
import { answerErrorText } from "./answer-errors.ts";
import { type FieldProps, fieldId } from "./field-props.tsx";
import { scaleOf } from "./scale/scale-steps.ts";

/** What is asked. */
export function Label({ question, language, say }: FieldProps) {
	const words = wordsFor(language).survey;
	return (
		<>
			{say(question.label)} {question.required && <small>({words.required})</small>}{" "}
			<Limits question={question} language={language} />
		</>
	);
}

function Limits({ question, language }: Pick<FieldProps, "question" | "language">) {
	if (question.type !== "multiple" || question.max === undefined) return null;
	const { min, max } = question;
	const words = wordsFor(language).survey;
	return <small>({min === undefined ? words.upTo(max) : words.between(min, max)})</small>;
}

/** Help, and what was wrong with the answer. */
export function Notes(props: FieldProps) {
	const { question } = props;
	const help = helpOf(props);
	return (
		<>
			{help !== "" && (
				<p class="help lines" id={`${fieldId(question.id)}-help`}>
					{help}
				</p>
			)}
			<FieldErrorNote {...props} field={question.id} />
		</>
	);
}

/** The newsroom's help, and under it what the two ends of a scale mean. */
function helpOf({ question, say }: FieldProps): string {
	const scale = scaleOf(question);
	const ends = [
		scale?.low !== undefined && `${scale.min} = ${say(scale.low)}`,
		scale?.high !== undefined && `${scale.max} = ${say(scale.high)}`,
	];
	const help = question.help !== undefined && say(question.help);
	return [help, ends.filter(Boolean).join(", ")].filter(Boolean).join("\n");
}

/** What was wrong with what a field holds. */
export function FieldErrorNote({ field, error, language }: FieldProps & { field: string }) {
	const complaint = error(field);
	if (!complaint) return null;
	return (
		<p class="fault" id={`${fieldId(field)}-fault`}>
			{answerErrorText(complaint, language)}
		</p>
	);
}

/** What ties a field, or the group around several, to its notes. */
export function describedBy(field: string, props: FieldProps) {
	const id = fieldId(field);
	const isWrong = props.error(field) !== undefined;
	const isHelped = field === props.question.id && helpOf(props) !== "";
	const notes = [isWrong && `${id}-fault`, isHelped && `${id}-help`].filter(Boolean);
	return {
		...(notes.length > 0 && { "aria-describedby": notes.join(" ") }),
		...(isWrong && { "aria-invalid": "true" as const }),
	};
}

/** A question that takes several fields to answer. */
export function Group(props: FieldProps & { className: string; children: Child }) {
	const { id } = props.question;
	return (
		<fieldset class={props.className} id={fieldId(id)} {...describedBy(id, props)}>
			<legend>
				<Label {...props} />
			</legend>
			<Notes {...props} />
			<div>{props.children}</div>
		</fieldset>
	);
}
