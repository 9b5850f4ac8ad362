import { isQuestionId } from "../../questions/question-parts.schema.ts";
import type { DraftSurvey } from "../draft-survey.schema.ts";
import { type DraftFault, fault } from "./draft-fault.ts";

/** Finds ids of questions and of rows that are none, or that are there twice. Those that nobody typed are always right. */
export function idFaults({ questions }: DraftSurvey): DraftFault[] {
	const rows = questions.filter(({ type }) => type === "matrix");
	return [
		...faultsIn(
			questions.map(({ key, id }) => [`${key}.id`, id.trim()]),
			"twice",
		),
		...rows.flatMap(({ key, rows }) =>
			faultsIn(
				rows.map((row) => [`${key}.${row.key}.id`, row.id.trim()]),
				"twiceInRows",
			),
		),
	];
}

function faultsIn(ids: [field: string, id: string][], twice: "twice" | "twiceInRows") {
	const seen = new Set<string>();
	return ids.flatMap(([field, id]): DraftFault[] => {
		if (id === "") return [];
		if (!isQuestionId(id)) return fault(field, (words) => words.id.form);
		if (seen.has(id)) return fault(field, (words) => words.id[twice](id));
		seen.add(id);
		return [];
	});
}
