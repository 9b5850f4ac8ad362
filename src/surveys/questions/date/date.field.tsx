import { wordsFor } from "../../../words/languages.ts";
import { Field, inputAttributes } from "../field-parts.tsx";
import type { FieldProps } from "../field-props.tsx";
import type { DateQuestion } from "./date.schema.ts";
import { toDay } from "./day-notation.ts";

/**
 * A date field, also when the form comes back. Where it may be hidden it is a text field, because a half
 * typed date would stop the form; so it is where a date field cannot show what was typed.
 */
export function DateField(props: FieldProps<DateQuestion>) {
	const { min, max } = props.question;
	const typed = props.given(props.question.id).filter((text) => text.trim() !== "");
	const days = typed.map(toDay);
	if (props.isConditional || days.length > 1 || days.includes(undefined)) {
		const { limits, language } = props;
		const example = wordsFor(language).limits.dayExample;
		return (
			<Field {...props} limits={limits === undefined ? example : `${limits}, ${example}`}>
				<input type="text" inputmode="numeric" {...inputAttributes(props)} />
			</Field>
		);
	}
	const { placeholder, ...attributes } = inputAttributes(props);
	const limits = { ...(min && { min }), ...(max && { max }) };
	return (
		<Field {...props}>
			<input type="date" {...attributes} {...limits} value={days[0] ?? ""} />
		</Field>
	);
}
