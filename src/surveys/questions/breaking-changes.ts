import { type AskedQuestion, isSection, type Question } from "./question.schema.ts";
import { behaviourOf } from "./question-types.ts";

/** A change that would give stored answers another meaning. */
export interface BreakingChange {
	/** Index of the question among the new ones; undefined if it is gone. */
	index: number | undefined;
	detail: string;
}

/**
 * Returns the changes that would give stored answers another meaning. Words may change, questions and
 * options may be added; but a question with answers keeps its id, type, limits and options.
 */
export function breakingChanges(
	before: Question[],
	after: Question[],
	isAnswered: (id: string) => boolean,
): BreakingChange[] {
	return before.flatMap((question) => {
		if (isSection(question) || !isAnswered(question.id)) return [];
		const index = after.findIndex(({ id }) => id === question.id);
		const detail = breakingChange(question, after[index]);
		return detail ? [{ index: index === -1 ? undefined : index, detail }] : [];
	});
}

function breakingChange(before: AskedQuestion, after: Question | undefined) {
	const { id } = before;
	if (!after) return `“${id}” has answers and must stay; “retired”: true stops asking it.`;
	if (isSection(after) || after.type !== before.type) {
		return `“${id}” has answers as “${before.type}” and cannot become “${after.type}”.`;
	}
	const [was, is] = [behaviourOf(before).compatibility(), behaviourOf(after).compatibility()];
	if (JSON.stringify(was.fixed) !== JSON.stringify(is.fixed)) {
		return `“${id}” has answers: its limits cannot change.`;
	}
	const gone = was.grows?.find((value) => !is.grows?.includes(value));
	return gone === undefined ? undefined : `“${id}” has answers: “${gone}” must stay.`;
}
