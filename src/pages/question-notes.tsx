import type { Question } from "../schemas/question.ts";
import type { Fault } from "../surveys/answers.ts";
import { complaintText } from "../surveys/complaint.ts";
import { wordsFor } from "./words.ts";

export interface FieldProps {
	question: Question;
	language: string;
	/** What was typed or chosen before. */
	given: string[];
	fault: Fault | undefined;
}

/** What is asked. */
export function Label({ question, language }: FieldProps) {
	const words = wordsFor(language);
	return (
		<>
			{question.label} {question.required && <small>({words.required})</small>}
			{question.type === "multiple" && question.max !== undefined && (
				<small>({words.upTo(question.max)})</small>
			)}
		</>
	);
}

/** Help, and what was wrong with the answer. */
export function Notes({ question, fault, language }: FieldProps) {
	return (
		<>
			{question.help && (
				<p class="help" id={`q-${question.id}-help`}>
					{question.help}
				</p>
			)}
			{fault && (
				<p class="fault" id={`q-${question.id}-fault`}>
					{complaintText(fault.complaint, language)}
				</p>
			)}
		</>
	);
}

/** The ids of a question's notes, for aria-describedby. */
export function describedBy({ question, fault }: FieldProps): string | undefined {
	const notes = [fault && `q-${question.id}-fault`, question.help && `q-${question.id}-help`];
	return notes.filter(Boolean).join(" ") || undefined;
}
