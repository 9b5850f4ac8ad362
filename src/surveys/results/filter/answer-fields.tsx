import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import { type AnswerCondition, conditionText } from "../../answers/answer-condition.schema.ts";
import type { Dimension } from "./dimensions.ts";

interface AnswerFieldsProps {
	dimensions: Dimension[];
	chosen: AnswerCondition[];
	/** The id of the sentence that says what is wrong with the answers, if something is. */
	errorId: string | undefined;
	language: string;
	lang: string;
}

/** Lists the questions of a survey; each opens, and its answers are chosen by checkboxes. */
export function AnswerFields({ dimensions, chosen, errorId, language, lang }: AnswerFieldsProps) {
	const words = wordsFor(language).newsroom.filterWords;
	const given = new Set(chosen.map(conditionText));
	return (
		<details class="by-answers" open={given.size > 0 || errorId !== undefined}>
			<summary aria-describedby={errorId}>{words.onlyAnswers}</summary>
			<p class="fine">{words.howCombined}</p>
			{dimensions.map((dimension) => (
				<AnswersOf {...{ dimension, given, language, lang }} />
			))}
		</details>
	);
}

interface AnswersOfProps {
	dimension: Dimension;
	given: ReadonlySet<string>;
	language: string;
	lang: string;
}

function AnswersOf({ dimension, given, language, lang }: AnswersOfProps) {
	const words = wordsFor(language).newsroom.filterWords;
	const { name, label, choices } = dimension;
	const options = choices.map(({ value, text, count }) => ({
		value: conditionText({ name, value }),
		text,
		count,
	}));
	const all = [
		{ value: conditionText({ name, answered: true }), text: words.answered },
		{ value: conditionText({ name, answered: false }), text: words.unanswered },
	];
	const count = [...options, ...all].filter(({ value }) => given.has(value)).length;
	return (
		<details open={count > 0}>
			<summary>
				<span lang={lang}>{label}</span> {count > 0 && <strong>({count})</strong>}
			</summary>
			<fieldset>
				<legend class="hidden">{label}</legend>
				{options.map(({ value, text, count }) => (
					<label>
						<input type="checkbox" name="answer" value={value} checked={given.has(value)} />
						<span lang={lang}>{text}</span> <small>{numberText(count, language)}</small>
					</label>
				))}
				{all.map(({ value, text }) => (
					<label>
						<input type="checkbox" name="answer" value={value} checked={given.has(value)} />
						<span>{text}</span>
					</label>
				))}
			</fieldset>
		</details>
	);
}
