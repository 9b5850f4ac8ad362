import * as v from "valibot";
import {
	type TranslatedText,
	translatedText,
} from "../../../platform/schema/translated-text.schema.ts";
import { Question } from "../../questions/question.schema.ts";
import { conditionFault } from "../../questions/question-list.schema.ts";

/** A part of a working copy that is not shown because it is not finished. */
export interface OmittedPart {
	kind: "question" | "option" | "row" | "condition" | "detail";
	/** The place of its question, counted from 1. */
	question: number;
}

type Json = Record<string, unknown>;

const asJson = v.record(v.string(), v.unknown());
const Labelled = v.looseObject({ label: translatedText(v.pipe(v.string(), v.regex(/\S/))) });

/** The parts that a question need not have. */
const DETAILS = [
	...["help", "other", "low", "high", "unit", "min", "max", "decimals", "max_length"],
	...["style", "version"],
];

/**
 * Returns the questions that can be shown, and names what is left out: a question, an option or a row without a
 * label, a condition that cannot hold, and details that no form could show.
 */
export function toShownQuestions(sent: unknown): { questions: Question[]; omitted: OmittedPart[] } {
	const questions: Question[] = [];
	const omitted: OmittedPart[] = [];
	for (const [index, one] of (Array.isArray(sent) ? sent : []).entries()) {
		const shown = toShownQuestion(one, questions);
		if (shown.question) questions.push(shown.question);
		omitted.push(...shown.omitted.map((kind) => ({ kind, question: index + 1 })));
	}
	return { questions, omitted };
}

interface Shown {
	question: Question | undefined;
	omitted: OmittedPart["kind"][];
}

function toShownQuestion(sent: unknown, earlier: Question[]): Shown {
	const typed: Json = v.is(asJson, sent) ? sent : {};
	const options = labelled(typed, "options");
	const rows = labelled(typed, "rows");
	const whole = { ...typed, ...options.kept, ...rows.kept };
	const omitted: OmittedPart["kind"][] = [
		...(options.isCut ? ["option" as const] : []),
		...(rows.isCut ? ["row" as const] : []),
	];
	const { show_if: _, ...unconditional } = whole;
	const bare = Object.fromEntries(
		Object.entries(unconditional).filter(([name]) => !DETAILS.includes(name)),
	);
	const ways: [Json, OmittedPart["kind"][]][] = [
		[whole, omitted],
		[unconditional, [...omitted, "condition"]],
		[bare, [...omitted, "detail"]],
	];
	for (const [way, left] of ways) {
		const question = questionAfter(way, earlier);
		if (question) return { question, omitted: left };
	}
	return { question: undefined, omitted: ["question"] };
}

/** Reads a question; undefined if it is none, or if its conditions cannot hold after the earlier ones. */
function questionAfter(sent: Json, earlier: Question[]): Question | undefined {
	const { success, output } = v.safeParse(Question, sent);
	if (!success || earlier.some(({ id }) => id === output.id)) return undefined;
	const isAsked = output.show_if?.every((one) => conditionFault(one, earlier) === undefined);
	return isAsked === false ? undefined : output;
}

function labelled(sent: Json, name: "options" | "rows"): { kept: Json; isCut: boolean } {
	const list = sent[name];
	if (!Array.isArray(list)) return { kept: {}, isCut: false };
	const kept = list.filter((one) => v.is(Labelled, one));
	return { kept: { [name]: kept }, isCut: kept.length < list.length };
}

const Text = translatedText(v.string());

/** Returns a text of a working copy as a survey has it; undefined if there is none. */
export const shownText = (sent: unknown): TranslatedText | undefined =>
	v.is(Text, sent) ? sent : undefined;
