import type { Child } from "hono/jsx";

interface FieldProps {
	/** The id of the field, which no other on the page has. */
	id: string;
	name: string;
	label: string;
	help?: string;
	/** A sentence about the fault of the typed value. */
	fault?: string | undefined;
}

interface TextFieldProps extends FieldProps {
	type?: "text" | "email";
	value: string | undefined;
	maxlength: number;
	required?: boolean;
	autocomplete?: string;
}

/** A field for one line of text. */
export function TextField(props: TextFieldProps) {
	const { id, name, type = "text", value = "", maxlength, required, autocomplete = "off" } = props;
	return (
		<Field {...props}>
			<input
				{...{ id, name, type, value, maxlength, required, autocomplete }}
				{...describedBy(props)}
			/>
		</Field>
	);
}

interface SelectFieldProps extends FieldProps {
	value: string | undefined;
	options: [value: string, label: string][];
}

/** A field for one of some values. */
export function SelectField(props: SelectFieldProps) {
	const { id, name, value, options } = props;
	return (
		<Field {...props}>
			<select {...{ id, name }} {...describedBy(props)}>
				{options.map(([option, label]) => (
					<option value={option} selected={option === value}>
						{label}
					</option>
				))}
			</select>
		</Field>
	);
}

function Field({ id, label, help, fault, children }: FieldProps & { children: Child }) {
	return (
		<div class="field">
			<label for={id}>{label}</label>
			{children}
			{fault !== undefined && (
				<p class="fault" id={`${id}-fault`}>
					{fault}
				</p>
			)}
			{help !== undefined && (
				<p class="help" id={`${id}-help`}>
					{help}
				</p>
			)}
		</div>
	);
}

function describedBy({ id, help, fault }: FieldProps) {
	const ids = [fault !== undefined && `${id}-fault`, help !== undefined && `${id}-help`];
	const described = ids.filter(Boolean).join(" ");
	return {
		...(described !== "" && { "aria-describedby": described }),
		...(fault !== undefined && { "aria-invalid": "true" as const }),
	};
}
