import { SelectField } from "../../../newsroom/layout/fields.tsx";
import { fieldAt } from "./builder-form.ts";
import { type LimitFieldsProps, Limits } from "./limit-fields.tsx";
import { hasPart } from "./question-parts.ts";
import { TextFields } from "./texts.tsx";

/** The steps of a scale, with the words for its ends, and the unit of a number. */
export function ScaleFields(props: LimitFieldsProps) {
	const { form, question } = props;
	const { words } = form;
	const { key, type } = question;
	const isScale = hasPart(type, "low");
	return (
		<>
			{isScale && hasPart(type, "min") && <Limits {...props} />}
			{isScale && (
				<div class={form.draft.languages.length === 1 ? "pair" : undefined}>
					<TextFields {...{ form, name: `${key}.low`, label: words.low, texts: question.low }} />
					<TextFields {...{ form, name: `${key}.high`, label: words.high, texts: question.high }} />
				</div>
			)}
			{hasPart(type, "style") && (
				<SelectField
					{...{ ...fieldAt(form, `${key}.style`), label: words.style, value: question.style }}
					options={Object.entries(words.styles)}
				/>
			)}
			{hasPart(type, "unit") && (
				<TextFields
					{...{ form, name: `${key}.unit`, label: words.unit, texts: question.unit }}
					help={words.unitHelp}
				/>
			)}
		</>
	);
}
