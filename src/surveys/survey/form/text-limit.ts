import type { Question } from "../../questions/question.schema.ts";

/** So many characters are always stored: at most 3 bytes each, of 125,000 (MAX_STORED_BYTES). */
const MAX_CHARACTERS = 40_000;

/** Says if the texts that a survey asks for may be too long together, though each keeps to its own limit. */
export function mayBeTooLong(questions: Question[]): boolean {
	const lengths = questions.map((question) => ("max_length" in question ? question.max_length : 0));
	return lengths.reduce((sum, length) => sum + length, 0) > MAX_CHARACTERS;
}
