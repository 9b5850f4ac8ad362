import { Field, inputAttributes, textAttributes } from "../field-parts.tsx";
import type { FieldProps } from "../field-props.tsx";
import {
	type EmailQuestion,
	type LongTextQuestion,
	MAX_EMAIL_LENGTH,
	type TextQuestion,
} from "./text-question.schema.ts";

export function TextField(props: FieldProps<TextQuestion>) {
	return (
		<Field {...props}>
			<input type="text" {...inputAttributes(props)} maxlength={props.question.max_length} />
		</Field>
	);
}

export function LongTextField(props: FieldProps<LongTextQuestion>) {
	const { question, given } = props;
	return (
		<Field {...props}>
			<textarea {...textAttributes(props)} rows={5} maxlength={question.max_length}>
				{given(question.id).join("\n")}
			</textarea>
		</Field>
	);
}

// A plain text field if the question may be hidden: a half-typed address would keep the form from being sent.
export function EmailField(props: FieldProps<EmailQuestion>) {
	return (
		<Field {...props}>
			<input
				type={props.isConditional ? "text" : "email"}
				inputmode="email"
				autocomplete="email"
				maxlength={MAX_EMAIL_LENGTH}
				{...inputAttributes(props)}
			/>
		</Field>
	);
}
