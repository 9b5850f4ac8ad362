import { findNamedQuestion } from "../../questions/named-question.ts";
import type { Question } from "../../questions/question.schema.ts";
import { behaviourOf } from "../../questions/question-types.ts";
import type { InWords } from "../filter/dimensions.ts";
import type { CrossSide } from "./cross.schema.ts";

/** A side of a cross table in words. */
export interface SideText {
	label: string;
	choices: string[];
}

/** Says a side of a cross table in words. */
export function sideText(
	questions: Question[],
	{ question: name, label, row, choices }: CrossSide,
	words: InWords,
): SideText {
	const question = findNamedQuestion(questions, name)?.question;
	const asked = words.say(label);
	return {
		label: row === undefined ? asked : `${asked} – ${words.say(row)}`,
		choices: choices.map(({ total, ...choice }) =>
			question
				? behaviourOf(question).choiceText({ ...choice, count: total }, words)
				: choice.value,
		),
	};
}
