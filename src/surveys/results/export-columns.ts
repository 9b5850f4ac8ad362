import { cutAtGrapheme } from "../../platform/graphemes.ts";
import type { Localize } from "../../platform/schema/translated-text.schema.ts";
import type { NewsroomSubmission } from "../answers/submission.schema.ts";
import { type AskedQuestion, withoutSections } from "../questions/question.schema.ts";
import type { AnswerColumn } from "../questions/question-type.ts";
import { behaviourOf } from "../questions/question-types.ts";
import type { SurveyDefinition } from "../survey/survey-definition.schema.ts";
import type { Cell } from "./csv.ts";

/** A column of a table of submissions. */
export interface ExportColumn {
	/** Stays the same when the survey's words change. */
	name: string;
	label: string;
	cell: (submission: NewsroomSubmission) => Cell;
}

/** The labels of the columns that belong to no question, and how cells are written. */
export interface ColumnOptions {
	say: Localize;
	/** Writes codes and booleans in words, for people; undefined if programs read them. */
	yesNo?: { yes: string; no: string } | undefined;
	/** Writes a day, such as 2024-07-15. */
	day: (day: string) => string;
	/** Writes an instant (RFC 3339). */
	words: Record<"id" | "submitted_at" | "origin" | "language" | "turnstile", string>;
	time: (instant: string) => string;
}

/** In UTF-16 code units, because a consent's label may be a page long. */
const MAX_LABEL_LENGTH = 150;

/** Returns the columns of a survey's submissions: their own properties, then the questions in order. */
export function exportColumns(
	definition: SurveyDefinition,
	options: ColumnOptions,
): ExportColumn[] {
	const { turnstile, questions } = definition;
	const own = ownColumns(options);
	const asked = withoutSections(questions).flatMap((question) =>
		behaviourOf(question)
			.columns()
			.map((column) => questionColumn(question, column, options)),
	);
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
	options: ColumnOptions,
): ExportColumn {
	const { name, part, cell } = column;
	const { say } = options;
	const words = part === undefined ? say(label) : `${say(label)} – ${say(part)}`;
	return {
		name,
		label: shortened(words),
		cell: ({ answers }) => readable(cell(answers), column, options),
	};
}

function readable(cell: Cell, { labels, isDay }: AnswerColumn, options: ColumnOptions): Cell {
	const { yesNo, say, day } = options;
	if (typeof cell === "string" && isDay) return day(cell);
	if (yesNo === undefined) return cell;
	if (typeof cell === "boolean") return cell ? yesNo.yes : yesNo.no;
	const label = labels?.find(({ value }) => value === cell)?.label;
	return label === undefined ? cell : say(label);
}

function shortened(words: string): string {
	const label = words.replace(/\s+/g, " ");
	if (label.length <= MAX_LABEL_LENGTH) return label;
	return `${cutAtGrapheme(label, MAX_LABEL_LENGTH - 1)}…`;
}

// A question may have the id “language”, and an option the value “other”: the first column keeps the name.
function withNames(columns: ExportColumn[]): ExportColumn[] {
	const taken = new Set<string>();
	return columns.map((column) => {
		let name = column.name;
		while (taken.has(name)) name += "_2";
		taken.add(name);
		return { ...column, name };
	});
}
