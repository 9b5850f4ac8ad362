import type { Localize, TranslatedText } from "../../platform/schema/translated-text.schema.ts";
import type { Answer, Answers } from "./answers.schema.ts";
import { type Option, OTHER_VALUE } from "./question-parts.schema.ts";
import { type AskedQuestion, partName } from "./question-type.ts";

interface Words {
	yes: string;
	no: string;
}

/** What was answered to a question, in its words, line by line; nothing if it was left out. */
export function answerLines(
	question: AskedQuestion,
	answers: Answers,
	say: Localize,
	words: Words,
): string[] {
	if (question.type === "matrix") {
		return question.rows.flatMap((row) => {
			const step = answers[partName(question.id, row.id)];
			return step === undefined ? [] : [`${say(row.label)}: ${step}`];
		});
	}
	const answer = answers[question.id];
	if (answer === undefined) return [];
	const own = answers[partName(question.id, "other")];
	return valuesIn(answer).map((value) => {
		if (typeof value === "boolean") return value ? words.yes : words.no;
		if (value === OTHER_VALUE) return typeof own === "string" ? own : otherLabel(question, say);
		return optionLabel(question, value, say);
	});
}

function valuesIn(answer: Answer): (string | number | boolean)[] {
	return Array.isArray(answer) ? answer : [answer];
}

function otherLabel(question: AskedQuestion, say: Localize): string {
	return "other" in question && question.other !== undefined ? say(question.other) : OTHER_VALUE;
}

function optionLabel(question: AskedQuestion, value: string | number, say: Localize): string {
	const options: Option[] = "options" in question ? question.options : [];
	const label: TranslatedText =
		options.find((option) => option.value === value)?.label ?? String(value);
	return say(label);
}
