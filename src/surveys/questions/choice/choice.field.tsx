import type { TranslatedText } from "../../../platform/schema/translated-text.schema.ts";
import { wordsFor } from "../../../words/languages.ts";
import { describedBy, FieldErrorNote, Group } from "../field-notes.tsx";
import { type FieldProps, fieldId } from "../field-props.tsx";
import { OTHER_VALUE } from "../question-parts.schema.ts";
import { type AskedQuestion, partName, type QuestionByType } from "../question-type.ts";

interface ChoicesProps extends FieldProps {
	type: "radio" | "checkbox";
	options: { value: string; label: string }[];
}

/** One of several options. */
export function SingleField(props: FieldProps<QuestionByType["single"]>) {
	return <OptionsField {...props} type="radio" />;
}

/** Any of several options. */
export function MultipleField(props: FieldProps<QuestionByType["multiple"]>) {
	return <OptionsField {...props} type="checkbox" />;
}

/** Yes or no. */
export function YesNoField(props: FieldProps<QuestionByType["yes_no"]>) {
	const words = wordsFor(props.language).survey;
	const options = [
		{ value: "yes", label: words.yes },
		{ value: "no", label: words.no },
	];
	return (
		<Group {...props} className="choices">
			<Choices {...props} type="radio" options={options} />
		</Group>
	);
}

type WithOptions = QuestionByType["single"] | QuestionByType["multiple"];

function OptionsField(props: FieldProps<WithOptions> & { type: "radio" | "checkbox" }) {
	const { question, say } = props;
	const options = question.options.map(({ value, label }) => ({ value, label: say(label) }));
	return (
		<Group {...props} className="choices">
			<Choices {...props} options={options} />
			{question.other !== undefined && <Other {...props} label={question.other} />}
		</Group>
	);
}

// Browsers ask for a choice where the words of one's own would do: there only the server asks.
function Choices({ type, question, options, given, isRequired }: ChoicesProps) {
	const chosen = given(question.id);
	return (
		<>
			{options.map(({ value, label }) => (
				<label>
					<input
						type={type}
						name={question.id}
						value={value}
						checked={chosen.includes(value)}
						required={isRequired && type === "radio" && !("other" in question)}
					/>
					<span>{label}</span>
				</label>
			))}
		</>
	);
}

function Other(props: FieldProps<AskedQuestion> & { type: string; label: TranslatedText }) {
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
				maxlength={500}
				placeholder=" "
				value={given(field).join(" ")}
				aria-label={`${say(label)} – ${wordsFor(language).survey.other}`}
			/>
		</div>
	);
}
