import { describedBy, Field, type FieldProps } from "../../../newsroom/layout/field-frame.tsx";

const DAY = /^\d{4}-[01]\d-[0-3]\d$/;

export const isDay = (text: string) => DAY.test(text);

/** A field for a day. What is no day stays readable: only a field for text can show it. */
export function DayField({ value, ...props }: FieldProps & { value: string }) {
	const { id, name } = props;
	const type = value === "" || isDay(value) ? "date" : "text";
	return (
		<Field {...props}>
			<input {...{ id, name, type, value }} {...describedBy(props)} />
		</Field>
	);
}
