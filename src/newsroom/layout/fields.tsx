import type { Child } from "hono/jsx";
import { describedBy, Field, type FieldProps } from "./field-frame.tsx";

interface TextFieldProps extends FieldProps {
	type?: "text" | "email" | "search" | "url";
	inputmode?: "numeric";
	value: string | undefined;
	maxlength?: number;
	required?: boolean;
	autocomplete?: string;
	/** The language of the text, for spell checkers and screen readers. */
	lang?: string;
	/** The id of a list of values to choose from. */
	list?: string;
}

/** A field for one line of text. */
export function TextField(props: TextFieldProps) {
	const { id, name, type = "text", value = "", autocomplete = "off", lang, ...rest } = props;
	const { maxlength, required, inputmode, list } = rest;
	const spelled = lang === undefined ? {} : { lang, spellcheck: true };
	return (
		<Field {...props}>
			<input
				{...{ id, name, type, value, maxlength, required, autocomplete, inputmode, list }}
				{...spelled}
				{...describedBy(props)}
			/>
		</Field>
	);
}

interface FileFieldProps extends FieldProps {
	/** The media types that a browser offers. */
	accept: string;
	required?: boolean;
}

/** A field for a file. */
export function FileField(props: FileFieldProps) {
	const { id, name, accept, required } = props;
	return (
		<Field {...props}>
			<input type="file" {...{ id, name, accept, required }} {...describedBy(props)} />
		</Field>
	);
}

interface TextAreaProps extends FieldProps {
	value: string | undefined;
	rows: number;
	lang?: string;
	required?: boolean;
	/** Shown between the label and the field. */
	above?: Child;
}

/** A field for a text of several lines; browsers check its spelling. */
export function TextArea(props: TextAreaProps) {
	const { id, name, value = "", rows, lang, required, above } = props;
	return (
		<Field {...props}>
			{above}
			{/* A browser drops the first line break of the text. */}
			<textarea {...{ id, name, rows, lang, required }} spellcheck {...describedBy(props)}>
				{`\n${value}`}
			</textarea>
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
