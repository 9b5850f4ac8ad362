import { Field, inputAttributes } from "../field-parts.tsx";
import type { FieldProps } from "../field-props.tsx";
import type { DateQuestion } from "./date.schema.ts";

/** A date field; where it may be hidden a text field, because a half typed date would stop the form. */
export function DateField(props: FieldProps<DateQuestion>) {
	const { min, max } = props.question;
	if (props.isConditional) {
		return (
			<Field {...props}>
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
