import { isDay } from "../../../platform/schema/time.schema.ts";
import { wordsFor } from "../../../words/languages.ts";
import { Field, inputAttributes } from "../field-parts.tsx";
import type { FieldProps } from "../field-props.tsx";
import type { DateQuestion } from "./date.schema.ts";

/**
 * A date field. Where it may be hidden it is a text field, because a half typed date would stop the form;
 * so it is where a date field would lose what was typed.
 */
export function DateField(props: FieldProps<DateQuestion>) {
	const { min, max } = props.question;
	const isLost = props.given(props.question.id).some((text) => !isDay(text));
	if (props.isConditional || isLost) {
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
			<input type="date" {...attributes} {...limits} />
		</Field>
	);
}
