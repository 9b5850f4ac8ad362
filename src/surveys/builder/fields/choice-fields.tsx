import { TextArea } from "../../../newsroom/layout/fields.tsx";
import { languageName } from "../../../platform/ui/language-name.ts";
import { OTHER_VALUE } from "../../questions/question-parts.schema.ts";
import type { QuestionLock } from "../builder-view.ts";
import type { DraftQuestion } from "../draft-survey.schema.ts";
import { type BuilderForm, fieldAt, hasFault } from "./builder-form.ts";
import { CheckField } from "./check-field.tsx";
import { Folded } from "./folded.tsx";
import { LineList } from "./line-list.tsx";
import { hasPart } from "./question-parts.ts";
import { isWritten, TextFields } from "./texts.tsx";

interface ChoiceFieldsProps {
	form: BuilderForm;
	question: DraftQuestion;
	/** Its name on the page: "Frage 3". */
	name: string;
	lock: QuestionLock | undefined;
}

const NONE: ReadonlySet<string> = new Set();

/** The choices of a question: options, rows, an answer in one's own words. */
export function ChoiceFields(props: ChoiceFieldsProps) {
	const { form, question, name, lock } = props;
	const { key, type, options, rows } = question;
	const list = { form, of: key, name, kept: lock?.kept ?? NONE };
	return (
		<>
			{hasPart(type, "options") && (
				<LineList
					{...{ ...list, kind: "option", more: <PasteFields {...props} /> }}
					lines={options.map((option) => ({ ...option, code: option.value }))}
				/>
			)}
			{hasPart(type, "rows") && (
				<LineList
					{...{ ...list, kind: "row" }}
					lines={rows.map((row) => ({ ...row, code: row.id }))}
				/>
			)}
			{hasPart(type, "other") && <OtherFields {...props} />}
		</>
	);
}

/** Takes many options at once, one a line. */
function PasteFields({ form, question }: ChoiceFieldsProps) {
	const { words, draft, language } = form;
	const at = fieldAt(form, `${question.key}.paste`);
	const names = draft.languages.map((tag) => languageName(tag, language));
	return (
		<Folded
			{...{ form, title: words.manyOptions, fields: [at.name] }}
			isUsed={question.paste !== ""}
		>
			<TextArea
				{...{ ...at, label: words.paste, value: question.paste, rows: 5, lang: draft.language }}
				help={names.length === 1 ? words.pasteHelp : words.pasteLanguages(names.join(" | "))}
			/>
			<button class="quiet small" type="submit" name="do" value={`paste:${question.key}`}>
				{words.pasteButton}
			</button>
		</Folded>
	);
}

/** Offers an answer in the respondent's own words. It stays if somebody has given one. */
function OtherFields({ form, question, lock }: ChoiceFieldsProps) {
	const { words } = form;
	const name = `${question.key}.other`;
	const label = `${question.key}.other_label`;
	const isKept = lock?.kept.has(OTHER_VALUE) === true;
	return (
		<div class="own-words">
			{isKept ? (
				<>
					<input type="hidden" name={name} value="on" />
					<p>{words.otherKept}</p>
				</>
			) : (
				<CheckField {...{ form, name, isOn: question.other, label: words.other }} />
			)}
			<div
				class={
					isKept || isWritten(question.other_label) || hasFault(form, label) ? undefined : "if-on"
				}
			>
				<TextFields
					{...{ form, name: label, label: words.otherLabel, texts: question.other_label }}
					help={words.otherHelp}
				/>
			</div>
		</div>
	);
}
