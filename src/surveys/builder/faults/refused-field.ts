import type { DraftSurvey } from "../draft-survey.schema.ts";

const BY_LANGUAGE = new Set(
	["title", "intro", "thanks", "privacy", "label", "help"].concat(["unit", "low", "high"]),
);
const OTHER_NAMES: Record<string, string> = {
	...{ webhook: "webhook_url", options: "o", rows: "r", show_if: "c", other: "other" },
};

/** Returns the field of the form that is about a part of a survey, by the keys that lead to it. */
export function fieldOfKeys(draft: DraftSurvey, keys: string[]): string {
	const [first = "", index = "", part = ""] = keys;
	const name = (field: string) =>
		OTHER_NAMES[field] ?? (BY_LANGUAGE.has(field) ? `${field}.${draft.language}` : field);
	if (first === "call") return `call_${index || "text"}.${draft.language}`;
	const question = draft.questions[Number(index)];
	if (first !== "questions" || !question)
		return first === "questions" || first === "" ? "form" : name(first);
	return part === "" ? `${question.key}.label.${draft.language}` : `${question.key}.${name(part)}`;
}
