import { Fault } from "../../../newsroom/layout/field-frame.tsx";
import { wordsFor } from "../../../words/languages.ts";
import { answersOf, type ConditionAnswer } from "../condition-answers.ts";
import type { DraftCondition } from "../draft-survey.schema.ts";
import { type BuilderForm, fieldAt } from "./builder-form.ts";

interface AnswerChoicesProps {
	form: BuilderForm;
	/** The key of the question that is shown or not. */
	of: string;
	condition: DraftCondition;
}

/** The answers to choose from, those of the question that is chosen; one that is gone stays until it is taken out. */
export function AnswerChoices({ form, of, condition }: AnswerChoicesProps) {
	const { draft, words } = form;
	const { name, fault } = fieldAt(form, `${of}.${condition.key}.values`);
	const source = draft.questions.find(({ key }) => key === condition.question);
	const answers = (source && answersOf(source, draft.languages)) ?? [];
	const gone = condition.values.filter((one) => !answers.some(({ value }) => value === one));
	return (
		<fieldset class="choices" id={name} data-values={condition.key}>
			<legend class="hidden">{words.answers}</legend>
			{answers.map((answer, index) => (
				<AnswerChoice
					{...{ name, value: answer.value, isOn: condition.values.includes(answer.value) }}
					label={answerText(answer, index + 1, form)}
				/>
			))}
			{gone.map((value) => (
				<AnswerChoice {...{ name, value, isOn: true, label: goneText(value, words) }} />
			))}
			<Fault id={name} fault={fault} />
		</fieldset>
	);
}

function AnswerChoice(props: { name: string; value: string; isOn: boolean; label: string }) {
	const { name, value, isOn, label } = props;
	return (
		<label>
			<input type="checkbox" id={`${name}.${value}`} name={name} value={value} checked={isOn} />
			<span>{label}</span>
		</label>
	);
}

/** Names an answer that is gone. The key of an option says nothing; the step of a scale does. */
const goneText = (value: string, words: BuilderForm["words"]) =>
	/^-?\d+$/.test(value) ? words.goneAnswer(value) : words.goneOption;

function answerText({ value, label }: ConditionAnswer, number: number, form: BuilderForm): string {
	const { draft, language, words } = form;
	const { survey } = wordsFor(language);
	if (label === undefined) return value === "yes" ? survey.yes : value === "no" ? survey.no : value;
	const text = label[draft.language] ?? "";
	return text === "" ? words.anyAnswer(`${words.option} ${number}`) : text;
}
