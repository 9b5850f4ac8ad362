import type { Localize } from "../../platform/schema/translated-text.schema.ts";
import type { NewsroomSubmission } from "../answers/submission.schema.ts";
import type { AnswerColumn, AskedQuestion } from "../questions/question-type.ts";
import { behaviourOf } from "../questions/question-types.ts";
import type { SurveyDefinition } from "../survey/survey.schema.ts";
import type { Cell } from "./csv.ts";

/** A column of a table of responses. */
export interface ExportColumn {
	/** Never changes, whatever becomes of the survey's words. */
	name: string;
	label: string;
	cell: (response: NewsroomSubmission) => Cell;
}

/** What the columns that no question asks for are called, and how an instant (RFC 3339) is written. */
export interface ColumnOptions {
	say: Localize;
	words: Record<"id" | "submitted_at" | "origin" | "language" | "turnstile", string>;
	time: (instant: string) => string;
}

/** A consent's label may be a page long. */
const MAX_LABEL_LENGTH = 150;

/** The columns of a survey's responses: what is known of each, then its questions in their order. */
export function exportColumns(definition: SurveyDefinition, manner: ColumnOptions): ExportColumn[] {
	const { turnstile, questions } = definition;
	const own = ownColumns(manner);
	const asked = questions.flatMap((question) => {
		if (question.type === "section") return [];
		const { columns } = behaviourOf(question);
		return columns().map((column) => questionColumn(question, column, manner.say));
	});
	return withNames([...own, ...asked]).filter(({ name }) => turnstile || name !== "turnstile");
}

function ownColumns({ words, time }: ColumnOptions): ExportColumn[] {
	return [
		{ name: "id", label: words.id, cell: ({ id }) => id },
		{
			name: "submitted_at",
			label: words.submitted_at,
			cell: ({ submitted_at }) => time(submitted_at),
		},
		{ name: "origin", label: words.origin, cell: ({ origin }) => origin },
		{ name: "language", label: words.language, cell: ({ language }) => language },
		{ name: "turnstile", label: words.turnstile, cell: ({ turnstile }) => turnstile },
	];
}

function questionColumn(
	{ label }: AskedQuestion,
	column: AnswerColumn,
	say: Localize,
): ExportColumn {
	const { name, part, cell } = column;
	const words = part === undefined ? say(label) : `${say(label)} – ${say(part)}`;
	return { name, label: shortened(words), cell: ({ answers }) => cell(answers) };
}

function shortened(words: string): string {
	const letters = [...words.replace(/\s+/g, " ")];
	if (letters.length <= MAX_LABEL_LENGTH) return letters.join("");
	return `${letters.slice(0, MAX_LABEL_LENGTH - 1).join("")}…`;
}

// A question may be called “language”, and an option “other”: whatever comes first keeps the name.
function withNames(columns: ExportColumn[]): ExportColumn[] {
	const taken = new Set<string>();
	return columns.map((column) => {
		let name = column.name;
		while (taken.has(name)) name += "_2";
		taken.add(name);
		return { ...column, name };
	});
}
