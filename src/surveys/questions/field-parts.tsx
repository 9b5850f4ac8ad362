import type { Child } from "hono/jsx";
import { wordsFor } from "../../words/languages.ts";
import { describedBy, Label, type NotedProps, Notes } from "./field-notes.tsx";
import { type FieldProps, fieldId } from "./field-props.tsx";

/** A question that is answered in several fields. */
export function Group(props: NotedProps & { className: string; children: Child }) {
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

/** A question that is answered in one field. */
export function Field(props: FieldProps & { children: Child }) {
	return (
		<div class="field">
			<label for={fieldId(props.question.id)}>
				<Label {...props} />
			</label>
			<Notes {...props} />
			{props.children}
		</div>
	);
}

/** Returns the attributes of that field, if it has one line. */
export function inputAttributes(props: FieldProps) {
	return { ...textAttributes(props), value: inOneLine(props.given(props.question.id)) };
}

/** Joins what was typed: browsers take line breaks out of a field of one line, and so would join words. */
export const inOneLine = (texts: string[]) => texts.join(" ").replace(/[\r\n]+/g, " ");

/** Returns the attributes of that field. The blank placeholder lets stylesheets see whether it is empty. */
export function textAttributes(props: FieldProps) {
	const { question, isRequired } = props;
	return {
		id: fieldId(question.id),
		name: question.id,
		placeholder: " ",
		required: isRequired,
		...describedBy(question.id, props),
	};
}

/** Takes an answer back without script; a question that must be answered has no such button. */
export function NoAnswer({ question, name, language }: FieldProps & { name: string }) {
	if (question.required) return null;
	return (
		<div class="none">
			<label>
				<input type="radio" name={name} value="" />
				<span>{wordsFor(language).survey.noAnswer}</span>
			</label>
		</div>
	);
}

interface ChoicesProps {
	type: "radio" | "checkbox";
	name: string;
	options: { value: string; label: string }[];
	chosen: string[];
	isRequired: boolean;
}

/** Radio buttons or checkboxes with their labels. */
export function Choices({ type, name, options, chosen, isRequired }: ChoicesProps) {
	return (
		<>
			{options.map(({ value, label }) => (
				<label>
					<input
						type={type}
						name={name}
						value={value}
						checked={chosen.includes(value)}
						required={isRequired}
					/>
					<span>{label}</span>
				</label>
			))}
		</>
	);
}
