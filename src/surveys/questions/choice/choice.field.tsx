import type { TranslatedText } from "../../../platform/schema/translated-text.schema.ts";
import { wordsFor } from "../../../words/languages.ts";
import { partName } from "../answers.schema.ts";
import { describedBy, FieldErrorNote } from "../field-notes.tsx";
import { Choices, Group, inOneLine, NoAnswer } from "../field-parts.tsx";
import { type FieldProps, fieldId } from "../field-props.tsx";
import { OTHER_VALUE } from "../question-parts.schema.ts";
import { MAX_OWN_LENGTH, type MultipleQuestion, type SingleQuestion } from "./choice.schema.ts";

// Own words are enough, but with “required” browsers would insist on a button: only the server requires an answer.
export function SingleField(props: FieldProps<SingleQuestion>) {
	const isRequired = props.isRequired && props.question.other === undefined;
	return <OptionsField {...props} type="radio" isRequired={isRequired} />;
}

export function MultipleField(props: FieldProps<MultipleQuestion>) {
	return <OptionsField {...props} type="checkbox" isRequired={false} />;
}

type OptionsFieldProps = FieldProps<SingleQuestion | MultipleQuestion> & {
	type: "radio" | "checkbox";
};

function OptionsField(props: OptionsFieldProps) {
	const { type, question, say, given, isRequired } = props;
	const options = question.options.map(({ value, label }) => ({ value, label: say(label) }));
	const chosen = given(question.id);
	return (
		<Group {...props} className="choices">
			<Choices name={question.id} {...{ type, options, chosen, isRequired }} />
			{question.other !== undefined && <Other {...props} label={question.other} />}
			{type === "radio" && <NoAnswer {...props} name={question.id} />}
		</Group>
	);
}

function Other(props: FieldProps & { type: string; label: TranslatedText }) {
	const { type, question, label, language, say, given } = props;
	const field = partName(question.id, "other");
	return (
		<div class="other">
			<label>
				<input
					type={type}
					name={question.id}
					value={OTHER_VALUE}
					checked={given(question.id).includes(OTHER_VALUE)}
				/>
				<span>{say(label)}</span>
			</label>
			<FieldErrorNote {...props} field={field} />
			<input
				type="text"
				name={field}
				id={fieldId(field)}
				{...describedBy(field, props)}
				maxlength={MAX_OWN_LENGTH}
				placeholder=" "
				value={inOneLine(given(field))}
				aria-label={`${say(label)} – ${wordsFor(language).survey.other}`}
			/>
		</div>
	);
}
