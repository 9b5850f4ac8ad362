import type { Question } from "../../questions/question.schema.ts";
import { readSurveyInput } from "../../survey/saving/read-survey-input.schema.ts";
import { MAX_SURVEY_BYTES, type SurveyInput } from "../../survey/survey.schema.ts";
import type { DraftSurvey, Reading } from "../draft-survey.schema.ts";
import type { QuestionLock } from "../question-locks.ts";
import { toSurveyInput } from "../to-survey-input.ts";
import { conditionFaults } from "./condition-faults.ts";
import { type DraftFault, fault } from "./draft-fault.ts";
import { inFormOrder } from "./fault-order.ts";
import { idFaults } from "./id-faults.ts";
import { lockedFaults } from "./locked-faults.ts";
import { questionFaults } from "./question-faults.ts";
import { fieldOfKeys } from "./refused-field.ts";
import { settingFaults } from "./setting-faults.ts";

/** The state of the survey against which a draft is checked. */
export interface CheckAgainst {
	/** The questions as they are stored. */
	questions: Question[];
	locks: ReadonlyMap<string, QuestionLock>;
}

/** A survey that could be stored, as a draft makes it, or everything that is wrong with the draft. */
export type CheckedDraft = { input: SurveyInput; faults: [] } | { faults: DraftFault[] };

const NOTHING: CheckAgainst = { questions: [], locks: new Map() };

/** Finds everything that keeps a draft from being a survey, in the order of the form. */
export function checkDraft(
	draft: DraftSurvey,
	reading: Reading,
	{ questions, locks }: CheckAgainst = NOTHING,
): CheckedDraft {
	const sent = { ...toSurveyInput(draft, reading), status: "draft" };
	const read = readSurveyInput(sent);
	const input = "input" in read ? read.input : undefined;
	const own = [
		...settingFaults(draft, reading),
		...questionFaults(draft, reading),
		...idFaults(draft),
		...conditionFaults(draft, reading),
		...lockedFaults(draft, { before: questions, after: input?.questions, locks }),
		...sizeFaults(sent),
	];
	const refused = "refused" in read ? read.refused : [];
	const found = [...own, ...(own.length === 0 ? otherFaults(draft, refused) : [])];
	if (found.length > 0 || !input) return { faults: inFormOrder(found, draft) };
	return { input, faults: [] };
}

function sizeFaults(sent: object): DraftFault[] {
	const isLong = Buffer.byteLength(JSON.stringify(sent)) > MAX_SURVEY_BYTES;
	return isLong ? fault("form", (words) => words.questions.tooMuch) : [];
}

/** A rule of surveys without a sentence of its own still keeps the survey from opening, and says where. */
function otherFaults(draft: DraftSurvey, refused: string[][]): DraftFault[] {
	return refused.flatMap((keys) =>
		keys.length === 1 && keys[0] === "questions"
			? fault("form", (words) => words.questions.conditions)
			: fault(fieldOfKeys(draft, keys), (words) => words.other),
	);
}
