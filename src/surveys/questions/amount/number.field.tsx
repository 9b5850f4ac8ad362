import { Field, inputAttributes } from "../field-parts.tsx";
import type { FieldProps } from "../field-props.tsx";
import { MAX_NUMBER_LENGTH, type NumberQuestion } from "./number.schema.ts";

/** A text field: browsers' number fields lose what they do not understand, such as a comma. */
export function NumberField(props: FieldProps<NumberQuestion>) {
	const { unit } = props.question;
	return (
		<Field {...props}>
			<span class="amount">
				<input
					type="text"
					inputmode="decimal"
					maxlength={MAX_NUMBER_LENGTH}
					{...inputAttributes(props)}
				/>
				{unit !== undefined && <span>{props.say(unit)}</span>}
			</span>
		</Field>
	);
}
