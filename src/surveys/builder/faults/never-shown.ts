import { answersOf } from "../condition-answers.ts";
import { typedNumber } from "../draft-numbers.ts";
import type {
	DraftCondition,
	DraftQuestion,
	DraftSurvey,
	Reading,
} from "../draft-survey.schema.ts";
import { type DraftFault, fault, nameIn } from "./draft-fault.ts";

/** The conditions on the answer to one question. */
interface Need {
	source: DraftQuestion;
	/** Of each of these sets, one answer must be given. */
	sets: ReadonlySet<string>[];
	isAnswered: boolean;
	isUnanswered: boolean;
}

type Needs = ReadonlyMap<string, Need>;
type Reason = "retired" | "required" | "contradiction";

const NONE: Needs = new Map();

/**
 * Finds conditions with which a question could never be shown. It follows what must be true of earlier answers, so
 * that what it finds is certain; it does not find everything.
 */
export function neverShownFaults(draft: DraftSurvey, reading: Reading): DraftFault[] {
	const known = new Map<string, Needs | undefined>();
	const faults: DraftFault[] = [];
	let section: Needs | undefined = NONE;
	for (const question of draft.questions) {
		const isSection = question.type === "section";
		let needs: Needs | undefined = isSection ? NONE : section;
		for (const condition of question.retired ? [] : question.conditions) {
			const added: Added = needs && withCondition(needs, condition, { draft, reading, known });
			if (added && "reason" in added) {
				const { reason, source } = added;
				const name = nameIn(source, draft.languages);
				const field = `${question.key}.${condition.key}.question`;
				faults.push(
					...fault(field, (words) => words.conditions[reason](name || words.untitledQuestion)),
				);
			}
			needs = added && "needs" in added ? added.needs : undefined;
		}
		known.set(question.key, needs);
		if (isSection) section = needs;
	}
	return faults;
}

interface Around {
	draft: DraftSurvey;
	reading: Reading;
	/** The conditions under which earlier questions are shown; undefined if they never are. */
	known: Map<string, Needs | undefined>;
}

type Added = { needs: Needs } | { reason: Reason; source: DraftQuestion } | undefined;

/** Adds a condition to what is needed; says why both cannot be; undefined if it is about a question that is never shown. */
function withCondition(needs: Needs, condition: DraftCondition, around: Around): Added {
	const { draft, known } = around;
	const source = draft.questions.find(({ key }) => key === condition.question);
	if (!source) return undefined;
	const isPositive = condition.test !== "unanswered";
	if (isPositive && source.retired) return { reason: "retired", source };
	const ofSource = known.get(source.key);
	if (isPositive && ofSource === undefined) return undefined;
	const isAlwaysShown = ofSource !== undefined && ofSource.size === 0 && !source.retired;
	if (!isPositive && source.required && isAlwaysShown) return { reason: "required", source };
	const all = new Map(needs);
	for (const need of isPositive ? (ofSource?.values() ?? []) : []) {
		all.set(need.source.key, joined(all.get(need.source.key), need));
	}
	all.set(source.key, joined(all.get(source.key), needOf(condition, source, around)));
	const wrong = [...all.values()].find((need) => !isPossible(need, around.reading));
	return wrong ? { reason: "contradiction", source: wrong.source } : { needs: all };
}

function needOf(
	{ test, values, at_least }: DraftCondition,
	source: DraftQuestion,
	{ draft, reading }: Around,
): Need {
	const least = typedNumber(at_least, reading.language) ?? 0;
	const steps = (answersOf(source, draft.languages) ?? []).filter(
		({ answer }) => typeof answer === "number" && answer >= least,
	);
	const sets = { is: [new Set(values)], at_least: [new Set(steps.map(({ value }) => value))] };
	return {
		source,
		sets: test === "is" || test === "at_least" ? sets[test] : [],
		isAnswered: test !== "unanswered",
		isUnanswered: test === "unanswered",
	};
}

function joined(one: Need | undefined, other: Need): Need {
	if (!one) return other;
	return {
		source: other.source,
		sets: [...one.sets, ...other.sets],
		isAnswered: one.isAnswered || other.isAnswered,
		isUnanswered: one.isUnanswered || other.isUnanswered,
	};
}

/** Several answers can be given to one type only: as many as its limit allows. */
function isPossible({ source, sets, isAnswered, isUnanswered }: Need, { language }: Reading) {
	if (isAnswered && isUnanswered) return false;
	const limit = typedNumber(source.max, language) ?? Number.POSITIVE_INFINITY;
	const most = source.type === "multiple" ? limit : 1;
	return most === 1 ? hasCommon(sets) : disjointCount(sets) <= most;
}

const hasCommon = ([first, ...others]: ReadonlySet<string>[]) =>
	first === undefined || [...first].some((value) => others.every((set) => set.has(value)));

/** Counts sets that have nothing in common: each of them needs an answer of its own. */
function disjointCount(sets: ReadonlySet<string>[]): number {
	const chosen: ReadonlySet<string>[] = [];
	for (const set of sets) {
		if (chosen.every((one) => ![...one].some((value) => set.has(value)))) chosen.push(set);
	}
	return chosen.length;
}
