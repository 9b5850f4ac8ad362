import { Field, inputAttributes } from "../field-parts.tsx";
import type { FieldProps } from "../field-props.tsx";
import type { DateQuestion } from "./date.schema.ts";

export function DateField(props: FieldProps<DateQuestion>) {
	const { min, max } = props.question;
	const limits = { ...(min && { min }), ...(max && { max }) };
	return (
		<Field {...props}>
			<input type="date" {...inputAttributes(props)} {...limits} />
		</Field>
	);
}
