import type { Question } from "../schemas/question.ts";
import type { Answers } from "../schemas/response.ts";
import { type Complaint, complaint } from "./complaint.ts";
import { type Answer, read } from "./question-types.ts";

/** What was posted, by field: texts of a form (several where repeated), or whatever JSON holds. */
export type Fields = ReadonlyMap<string, unknown>;

export interface Fault {
	field: string;
	complaint: Complaint;
}

export type Reading = { answers: Answers } | { faults: Fault[] };

/** The answers that these fields give to these questions, or every fault in them. */
export function readAnswers(questions: Question[], fields: Fields): Reading {
	const asked = new Set(questions.map(({ id }) => id));
	const faults = [...fields.keys()]
		.filter((field) => !asked.has(field))
		.map((field): Fault => ({ field, complaint: complaint("unknown") }));
	const answers: Answers = {};
	for (const question of questions) {
		const result = readAnswer(question, fields.get(question.id));
		if (isComplaint(result)) faults.push({ field: question.id, complaint: result });
		else if (result !== undefined) answers[question.id] = result;
	}
	return faults.length > 0 ? { faults } : { answers };
}

function readAnswer(question: Question, value: unknown): Answer | Complaint | undefined {
	const given = (Array.isArray(value) ? value : [value]).filter(isGiven);
	if (given.length > 0) return read(question.type, question, given);
	return question.required ? complaint("required") : undefined;
}

// An empty field of a form is a question left out, as is a null in JSON.
function isGiven(value: unknown): boolean {
	return value !== undefined && value !== null && value !== "";
}

function isComplaint(result: Answer | Complaint | undefined): result is Complaint {
	return typeof result === "object" && "code" in result;
}

/** What stands in a posted field, as texts to show again. */
export function textsOf(value: unknown): string[] {
	const values = Array.isArray(value) ? value : [value];
	return values.flatMap((one) =>
		typeof one === "string" || typeof one === "number" ? [String(one)] : [],
	);
}
