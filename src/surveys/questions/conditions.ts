import type { Condition } from "./condition.schema.ts";
import { marksOf } from "./condition-marks.ts";
import { isMade, type Mark } from "./mark.ts";
import type { PostedFields } from "./posted-fields.ts";
import { type AskedQuestion, isSection, type Question } from "./question.schema.ts";

/** A requirement on a form: it has one of these marks, all of these hold, or this one does not hold. */
export type Requirement = { anyOf: Mark[] } | { all: Requirement[] } | { not: Requirement };

/** When a question or section is shown. */
export interface Shown {
	question: Question;
	/** What its own conditions require. */
	own: Requirement;
	/** The same, and that its section is shown. */
	whole: Requirement;
}

const ALWAYS: Requirement = { all: [] };
const NEVER: Requirement = { anyOf: [] };

/**
 * Returns when each question and section is shown: the one table by which the server reads answers
 * and from which the style sheet of the form is made. An answer counts only while its question is shown.
 */
export function shownWhen(questions: Question[]): Shown[] {
	const shown = new Map<string, Shown>();
	let section = ALWAYS;
	for (const question of questions) {
		const own = { all: (question.show_if ?? []).map((one) => requirementOf(one, shown)) };
		const whole = isSection(question) ? own : { all: [section, own] };
		if (isSection(question)) section = whole;
		shown.set(question.id, { question, own, whole });
	}
	return [...shown.values()];
}

function requirementOf(condition: Condition, shown: Map<string, Shown>): Requirement {
	const source = shown.get(condition.question);
	if (!source || isSection(source.question)) return ALWAYS;
	const marks = marksOf(condition, source.question);
	// Stored before such conditions were refused: the form cannot hide the question, so it counts.
	if (marks === undefined) return ALWAYS;
	const isAnswered = source.question.retired ? NEVER : { all: [source.whole, { anyOf: marks }] };
	return "answered" in condition && !condition.answered ? { not: isAnswered } : isAnswered;
}

/** Returns whether these fields meet a requirement. */
export function isMet(
	required: Requirement,
	fields: PostedFields,
	known = new Map<Requirement, boolean>(),
): boolean {
	const before = known.get(required);
	if (before !== undefined) return before;
	const met = decide(required, fields, known);
	known.set(required, met);
	return met;
}

function decide(
	required: Requirement,
	fields: PostedFields,
	known: Map<Requirement, boolean>,
): boolean {
	if ("anyOf" in required) return required.anyOf.some((mark) => isMade(mark, fields));
	if ("not" in required) return !isMet(required.not, fields, known);
	return required.all.every((one) => isMet(one, fields, known));
}

/** Returns the questions that a form with these contents shows. */
export function questionsShownIn(questions: Question[], fields: PostedFields): AskedQuestion[] {
	const known = new Map<Requirement, boolean>();
	return shownWhen(questions).flatMap(({ question, whole }) => {
		if (isSection(question) || question.retired) return [];
		return isMet(whole, fields, known) ? [question] : [];
	});
}

/** Returns how many selectors the style sheet of conditions needs at most. */
export function selectorCount(questions: Question[]): number {
	const known = new Map<Requirement, number>();
	const count = (required: Requirement): number => {
		const before = known.get(required);
		if (before !== undefined) return before;
		const parts = "not" in required ? [required.not] : "all" in required ? required.all : [];
		const own = "anyOf" in required ? required.anyOf.length : 0;
		const total = parts.reduce((sum, part) => sum + count(part), own);
		known.set(required, total);
		return total;
	};
	return shownWhen(questions).reduce((sum, { own }) => sum + count(own), 0);
}

/** A question in a form. */
interface InForm {
	question: AskedQuestion;
	section: Question | undefined;
	/** It or its section may be hidden: then browsers must not insist on what nobody sees. */
	isConditional: boolean;
}

/** Returns the questions that are not retired, each with its section. */
export function askedQuestions(questions: Question[]): InForm[] {
	let section: Question | undefined;
	return questions.flatMap((question) => {
		if (!isSection(question)) {
			const isConditional = Boolean(question.show_if ?? section?.show_if);
			return question.retired ? [] : [{ question, section, isConditional }];
		}
		section = question;
		return [];
	});
}
