import { answersOf, testsFor } from "../condition-answers.ts";
import { typedNumber } from "../draft-numbers.ts";
import type {
	DraftCondition,
	DraftQuestion,
	DraftSurvey,
	Reading,
} from "../draft-survey.schema.ts";
import { type DraftFault, fault, nameIn } from "./draft-fault.ts";
import { neverShownFaults } from "./never-shown.ts";

const MOST_CONDITIONS = 10;

/** Finds conditions that no form could have, and those that never hold. */
export function conditionFaults(draft: DraftSurvey, reading: Reading): DraftFault[] {
	const wrong = draft.questions.flatMap((question, index) => [
		...(question.conditions.length > MOST_CONDITIONS
			? fault(`${question.key}.c`, (words, { number }) =>
					words.conditions.many(number(MOST_CONDITIONS)),
				)
			: []),
		...question.conditions.flatMap((condition) =>
			faultOf(condition, { draft, reading, question, index }),
		),
	]);
	// What never holds can only be said of conditions that mean something.
	return wrong.length > 0 ? wrong : neverShownFaults(draft, reading);
}

interface Around {
	draft: DraftSurvey;
	reading: Reading;
	question: DraftQuestion;
	index: number;
}

function faultOf(condition: DraftCondition, around: Around): DraftFault[] {
	const { draft, question, index } = around;
	const name = `${question.key}.${condition.key}`;
	const at = draft.questions.findIndex(({ key }) => key === condition.question);
	const source = draft.questions[at];
	const about = (say: Parameters<typeof fault>[1]) => fault(`${name}.question`, say);
	if (condition.question === "") return about((words) => words.conditions.choose);
	if (!source) return about((words) => words.conditions.gone);
	if (at === index) return about((words) => words.conditions.itself);
	if (source.type === "section") return about((words) => words.conditions.section);
	if (at > index) {
		const kind = dependsOn(draft, source, question.key) ? "circle" : "later";
		return about((words) =>
			words.conditions[kind](nameIn(source, draft.languages) || words.untitledQuestion),
		);
	}
	if (source.type === "date") return about((words) => words.conditions.date);
	if (!testsFor(source).includes(condition.test)) {
		return fault(`${name}.test`, (words) => words.conditions.test);
	}
	return answerFaults(name, condition, source, around);
}

function answerFaults(
	name: string,
	{ test, values, at_least }: DraftCondition,
	source: DraftQuestion,
	{ draft, reading }: Around,
): DraftFault[] {
	const answers = answersOf(source, draft.languages) ?? [];
	if (test === "at_least") {
		const least = typedNumber(at_least, reading.language);
		const field = `${name}.at_least`;
		if (least === undefined) return fault(field, (words) => words.noNumber);
		const isReached = answers.some(({ answer }) => typeof answer === "number" && answer >= least);
		return isReached ? [] : fault(field, (words) => words.conditions.noStep);
	}
	if (test !== "is") return [];
	if (values.length === 0) return fault(`${name}.values`, (words) => words.conditions.noAnswer);
	const isKnown = values.every((value) => answers.some((one) => one.value === value));
	return isKnown ? [] : fault(`${name}.values`, (words) => words.conditions.unknownAnswer);
}

/** True if a question is shown only after an answer to another one, directly or by questions between them. */
function dependsOn(draft: DraftSurvey, question: DraftQuestion, key: string): boolean {
	const seen = new Set<string>();
	const follow = (one: DraftQuestion): boolean => {
		if (seen.has(one.key)) return false;
		seen.add(one.key);
		return one.conditions.some((condition) => {
			if (condition.question === key) return true;
			const next = draft.questions.find((other) => other.key === condition.question);
			return next !== undefined && follow(next);
		});
	};
	return follow(question);
}
