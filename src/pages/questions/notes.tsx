import type { Child } from "hono/jsx";
import { complaintText } from "../../surveys/complaint.ts";
import { surveyWords } from "../survey-words.ts";
import { type FieldProps, fieldId } from "./field.ts";

/** What is asked. */
export function Label({ question, language, say }: FieldProps) {
	const words = surveyWords(language);
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
	const words = surveyWords(language);
	return <small>({min === undefined ? words.upTo(max) : words.between(min, max)})</small>;
}

/** Help, and what was wrong with the answer. */
export function Notes({ question, fault, language, say }: FieldProps) {
	const complaint = fault(question.id);
	return (
		<>
			{question.help && (
				<p class="help" id={`${fieldId(question.id)}-help`}>
					{say(question.help)}
				</p>
			)}
			{complaint && (
				<p class="fault" id={`${fieldId(question.id)}-fault`}>
					{complaintText(complaint, language)}
				</p>
			)}
		</>
	);
}

/** What ties a field to its notes. */
export function described({ question, fault }: FieldProps) {
	const id = fieldId(question.id);
	const isWrong = fault(question.id) !== undefined;
	const notes = [isWrong && `${id}-fault`, question.help && `${id}-help`].filter(Boolean);
	return {
		...(notes.length > 0 && { "aria-describedby": notes.join(" ") }),
		...(isWrong && { "aria-invalid": "true" as const }),
	};
}

/** A question that takes several fields to answer. */
export function Group(props: FieldProps & { className: string; children: Child }) {
	return (
		<fieldset class={props.className} id={fieldId(props.question.id)} {...described(props)}>
			<legend>
				<Label {...props} />
			</legend>
			<Notes {...props} />
			<div>{props.children}</div>
		</fieldset>
	);
}
