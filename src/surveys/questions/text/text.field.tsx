import type { Child } from "hono/jsx";
import { wordsFor } from "../../../words/languages.ts";
import { describedBy, Label, Notes } from "../field-notes.tsx";
import { type FieldProps, fieldId } from "../field-props.tsx";
import type { AskedQuestion, QuestionByType } from "../question-type.ts";

/** One line. The blank placeholder lets the stylesheet see whether something is typed. */
export function TextField(props: FieldProps<QuestionByType["text"]>) {
	return (
		<Field {...props}>
			<input type="text" {...attributes(props)} maxlength={props.question.max_length} />
		</Field>
	);
}

/** Several lines. */
export function LongTextField(props: FieldProps<QuestionByType["long_text"]>) {
	const { value, ...rest } = attributes(props);
	return (
		<Field {...props}>
			<textarea {...rest} rows={5} maxlength={props.question.max_length}>
				{value}
			</textarea>
		</Field>
	);
}

export function EmailField(props: FieldProps<QuestionByType["email"]>) {
	return (
		<Field {...props}>
			<input type="email" autocomplete="email" maxlength={254} {...attributes(props)} />
		</Field>
	);
}

/** Digits as text: browsers' number fields lose what they do not understand, such as a comma. */
export function NumberField(props: FieldProps<QuestionByType["number"]>) {
	const { unit } = props.question;
	return (
		<Field {...props}>
			<span class="amount">
				<input type="text" inputmode="decimal" maxlength={24} {...attributes(props)} />
				{unit !== undefined && <span>{props.say(unit)}</span>}
			</span>
		</Field>
	);
}

export function DateField(props: FieldProps<QuestionByType["date"]>) {
	const { min, max } = props.question;
	const limits = { ...(min && { min }), ...(max && { max }) };
	return (
		<Field {...props}>
			<input type="date" {...attributes(props)} {...limits} />
		</Field>
	);
}

/** Agreement to a text. */
export function ConsentField(props: FieldProps<QuestionByType["consent"]>) {
	const { question, language, say, given, isRequired } = props;
	const words = wordsFor(language).survey;
	return (
		<div class="consent choices" id={`${fieldId(question.id)}-text`}>
			<p class="lines">{say(question.label)}</p>
			<Notes {...props} />
			<label>
				<input
					type="checkbox"
					name={question.id}
					id={fieldId(question.id)}
					value="yes"
					checked={given(question.id).length > 0}
					required={isRequired}
					{...describedBy(question.id, props)}
				/>
				<span>
					{words.agree} {question.required && <small>({words.required})</small>}
				</span>
			</label>
		</div>
	);
}

function Field(props: FieldProps & { children: Child }) {
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

function attributes(props: FieldProps<AskedQuestion>) {
	const { question, given, isRequired } = props;
	return {
		id: fieldId(question.id),
		name: question.id,
		placeholder: " ",
		required: isRequired,
		value: given(question.id).join("\n"),
		...describedBy(question.id, props),
	};
}
