import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { isSection, type Question } from "../../questions/question.schema.ts";
import { behaviourOf } from "../../questions/question-types.ts";
import { idsOf } from "../draft-ids.ts";
import type { DraftSurvey } from "../draft-survey.schema.ts";
import type { QuestionLock } from "../question-locks.ts";
import { type DraftFault, fault } from "./draft-fault.ts";

interface Locked {
	/** The questions as they are stored, and as the form would store them; none if it has other faults. */
	before: Question[];
	after: Question[] | undefined;
	locks: ReadonlyMap<string, QuestionLock>;
}

/** Finds changes to questions with answers, to which these would mean something else. */
export function lockedFaults(draft: DraftSurvey, { before, after, locks }: Locked): DraftFault[] {
	const ids = idsOf(draft.questions, draft.languages);
	return before.flatMap((question) => {
		const lock = locks.get(question.id);
		if (!lock || isSection(question)) return [];
		const now = draft.questions.find(({ key }) => ids.get(key) === question.id);
		if (!now) {
			const label = localizer(draft.language, draft.language)(question.label);
			return sayLocked("form", lock, (words, answers) => words.gone(label, answers));
		}
		if (now.type !== question.type) {
			return sayLocked(`${now.key}.type`, lock, (words, answers) => words.type(answers));
		}
		const next = after?.find(({ id }) => id === question.id);
		if (!next || isSection(next)) return [];
		const [was, is] = [behaviourOf(question).compatibility(), behaviourOf(next).compatibility()];
		if (JSON.stringify(was.fixed) !== JSON.stringify(is.fixed)) {
			return sayLocked(
				`${now.key}.${now.type === "text" ? "max_length" : "max"}`,
				lock,
				(words, answers) => words.limits(answers),
			);
		}
		const isKept = (was.grows ?? []).every((value) => is.grows?.includes(value));
		const list = now.type === "matrix" ? "r" : "o";
		return isKept
			? []
			: sayLocked(`${now.key}.${list}`, lock, (words, answers) => words.choice(answers));
	});
}

type LockedWords = Parameters<DraftFault["say"]>[0]["locked"];

const sayLocked = (
	field: string,
	{ answers }: QuestionLock,
	say: (words: LockedWords, answers: string) => string,
) => fault(field, ({ locked }, { number }) => say(locked, locked.people(number(answers))));
