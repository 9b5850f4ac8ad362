import { wordsFor } from "../../../words/languages.ts";
import { describedBy, Notes } from "../field-notes.tsx";
import { Choices, Group, NoAnswer } from "../field-parts.tsx";
import { type FieldProps, fieldId } from "../field-props.tsx";
import type { ConsentQuestion, YesNoQuestion } from "./agreement.schema.ts";

export function YesNoField(props: FieldProps<YesNoQuestion>) {
	const { question, language, given, isRequired } = props;
	const words = wordsFor(language).survey;
	const options = [
		{ value: "yes", label: words.yes },
		{ value: "no", label: words.no },
	];
	const chosen = given(question.id);
	return (
		<Group {...props} className="choices">
			<Choices type="radio" name={question.id} {...{ options, chosen, isRequired }} />
			<NoAnswer {...props} name={question.id} />
		</Group>
	);
}

export function ConsentField(props: FieldProps<ConsentQuestion>) {
	const { question, language, say, given, isRequired } = props;
	const words = wordsFor(language).survey;
	return (
		<div class="consent choices" id={`text-${question.id}`}>
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
