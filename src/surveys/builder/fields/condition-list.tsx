import { describedBy, Fault } from "../../../newsroom/layout/field-frame.tsx";
import { testsFor } from "../condition-answers.ts";
import { CONDITION_TESTS, type DraftCondition } from "../draft-survey.schema.ts";
import { type BuilderForm, fieldAt, type QuestionFrameProps } from "./builder-form.ts";
import { AnswerChoices } from "./condition-answer-choices.tsx";
import { HiddenLabelSelect } from "./hidden-label-select.tsx";
import { type Numbered, questionName } from "./question-names.ts";

/** When a question is shown, in sentences. */
export function ConditionList({ form, question, earlier }: QuestionFrameProps) {
	const { words } = form;
	const { key, conditions, type } = question;
	const { id, fault } = fieldAt(form, `${key}.c`);
	return (
		<div class="conditions">
			<p class="hidden" id={`${id}-title`}>
				{type === "section" ? words.sectionConditions : words.conditions}
			</p>
			<Fault {...{ id, fault }} />
			<ol data-list="c" id={id} aria-labelledby={`${id}-title`} tabindex={-1}>
				{conditions.map((condition, index) => (
					<ConditionFields
						{...{ form, of: key, condition, number: index + 1 }}
						sources={earlier.filter((one) => testsFor(one.question).length > 0)}
					/>
				))}
			</ol>
			<button class="as-link add" type="submit" name="do" value={`add-condition:${key}`}>
				<span class="first">{words.addFirstCondition}</span>{" "}
				<span class="next">{words.addCondition}</span>
			</button>
		</div>
	);
}

interface ConditionFieldsProps {
	form: BuilderForm;
	/** The key of the question that is shown or not. */
	of: string;
	condition: DraftCondition;
	number: number;
	/** The earlier questions that a condition can be about. */
	sources: Numbered[];
}

/** One condition as a sentence: which question, what must hold, and for which answers. */
export function ConditionFields(props: ConditionFieldsProps) {
	const { form, of, condition, number, sources } = props;
	const { words, draft } = form;
	const name = `${of}.${condition.key}`;
	const source = draft.questions.find(({ key }) => key === condition.question);
	const possible = source ? testsFor(source) : CONDITION_TESTS;
	const tests = CONDITION_TESTS.filter((one) => possible.includes(one) || one === condition.test);
	const title = `${words.condition} ${number}`;
	return (
		<li>
			<input type="hidden" name={`${of}.c`} value={condition.key} />
			<p class="sentence">
				<span class="first">{words.onlyIf}</span> <span class="next">{words.andIf}</span>
			</p>
			<HiddenLabelSelect
				{...{ ...fieldAt(form, `${name}.question`), label: words.partOf(title, words.source) }}
				{...{ value: condition.question }}
				options={[["", words.chooseSource], ...sourceOptions(props)]}
			/>
			<HiddenLabelSelect
				{...{ ...fieldAt(form, `${name}.test`), label: words.partOf(title, words.test) }}
				{...{ value: condition.test }}
				options={tests.map((test) => [test, words.tests[test]])}
			/>
			<AtLeast {...props} />
			<AnswerChoices {...props} />
			<p class="buttons">
				<button
					{...{ class: "quiet small show-answers", type: "submit", name: "do" }}
					value={`show-answers:${of}:${condition.key}`}
				>
					{words.showAnswers}
				</button>
				<button
					{...{ class: "quiet small", type: "submit", name: "do" }}
					value={`remove-condition:${of}:${condition.key}`}
				>
					<span class="number">{words.moveName(title, words.remove)}</span>
				</button>
			</p>
			{sources.length === 0 && <p class="help">{words.noSource}</p>}
		</li>
	);
}

/** Lists the questions to choose from; one that is chosen stays, even if it comes later now. */
function sourceOptions({ form, condition, sources }: ConditionFieldsProps): [string, string][] {
	const { draft, words, all } = form;
	const chosen = sources.some(({ question }) => question.key === condition.question)
		? undefined
		: all.find(({ question }) => question.key === condition.question);
	const options = sources.map((one): [string, string] => [
		one.question.key,
		questionName(one, draft, words),
	]);
	if (!chosen) return options;
	return [...options, [chosen.question.key, words.comesLater(questionName(chosen, draft, words))]];
}

function AtLeast({ form, of, condition }: ConditionFieldsProps) {
	const { id, name, fault } = fieldAt(form, `${of}.${condition.key}.at_least`);
	return (
		<div class="at-least" data-at-least="">
			<input
				{...{ id, name, type: "text", inputmode: "numeric", value: condition.at_least }}
				{...{ "aria-label": form.words.atLeast, autocomplete: "off" }}
				{...describedBy({ id, fault })}
			/>
			<Fault {...{ id, fault }} />
		</div>
	);
}
