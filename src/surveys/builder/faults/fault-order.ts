import type { DraftSurvey } from "../draft-survey.schema.ts";
import type { DraftFault } from "./draft-fault.ts";

const BEFORE_QUESTIONS = new Set(["form", "title", "intro", "languages", "language"]);

/** Returns faults in the order of their fields: what stands before the questions, each question, then the settings. */
export function inFormOrder(faults: DraftFault[], { questions }: DraftSurvey): DraftFault[] {
	const places = new Map(questions.map(({ key }, index) => [key, index + 1]));
	const placeOf = ({ field }: DraftFault) => {
		const [first = ""] = field.split(".");
		return BEFORE_QUESTIONS.has(first) ? 0 : (places.get(first) ?? questions.length + 1);
	};
	return faults.toSorted((one, other) => placeOf(one) - placeOf(other));
}
