import { cutAtGrapheme } from "../../platform/graphemes.ts";
import type { Localize } from "../../platform/schema/translated-text.schema.ts";
import type { NewsroomSubmission } from "../answers/submission.schema.ts";
import { type AskedQuestion, withoutSections } from "../questions/question.schema.ts";
import type { AnswerColumn } from "../questions/question-type.ts";
import { behaviourOf } from "../questions/question-types.ts";
import type { SurveyDefinition } from "../survey/survey-definition.schema.ts";
import type { Cell } from "./csv.ts";

/** A column of a table of submissions, whose days and instants are written as `Calendar`. */
export interface ExportColumn<Calendar = string> {
	/** Stays the same when the survey's words change. */
	name: string;
	/** The name of its answer among all answers; absent if it belongs to no question. */
	answer?: string;
	label: string;
	cell: (submission: NewsroomSubmission) => Cell | Calendar;
}

/** The labels of the columns that belong to no question, and how cells are written. */
export interface ColumnOptions<Calendar = string> {
	say: Localize;
	/** Writes codes and booleans in words, for people; undefined if programs read them. */
	yesNo?: { yes: string; no: string } | undefined;
	words: Record<"id" | "submitted_at" | "origin" | "language" | "turnstile", string>;
	/** Writes a day, such as 2024-07-15. */
	day: (day: string) => Cell | Calendar;
	/** Writes an instant (RFC 3339). */
	time: (instant: string) => Cell | Calendar;
}

/** In UTF-16 code units, because a consent's label may be a page long. */
const MAX_LABEL_LENGTH = 150;

/** Returns the columns of a survey's submissions: their own properties, then the questions in order. */
export function exportColumns<Calendar = string>(
	definition: SurveyDefinition,
	options: ColumnOptions<Calendar>,
): ExportColumn<Calendar>[] {
	const { turnstile, questions } = definition;
	const own = ownColumns(options);
	const asked = withoutSections(questions).flatMap((question) =>
		behaviourOf(question)
			.columns()
			.map((column) => questionColumn(question, column, options)),
	);
	return withNames([...own, ...asked]).filter(({ name }) => turnstile || name !== "turnstile");
}

function ownColumns<Calendar>({ words, time }: ColumnOptions<Calendar>): ExportColumn<Calendar>[] {
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

function questionColumn<Calendar>(
	{ label }: AskedQuestion,
	column: AnswerColumn,
	options: ColumnOptions<Calendar>,
): ExportColumn<Calendar> {
	const { name, part, cell } = column;
	const { say } = options;
	const words = part === undefined ? say(label) : `${say(label)} – ${say(part)}`;
	return {
		name,
		answer: name,
		label: shortened(words),
		cell: ({ answers }) => readable(cell(answers), column, options),
	};
}

function readable<Calendar>(
	cell: Cell,
	{ labels, isDay }: AnswerColumn,
	options: ColumnOptions<Calendar>,
): Cell | Calendar {
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
function withNames<Calendar>(columns: ExportColumn<Calendar>[]): ExportColumn<Calendar>[] {
	const taken = new Set<string>();
	return columns.map((column) => {
		let name = column.name;
		while (taken.has(name)) name += "_2";
		taken.add(name);
		return { ...column, name };
	});
}
