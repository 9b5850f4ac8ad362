import type { Localize } from "../../../platform/schema/translated-text.schema.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { Question } from "../../questions/question.schema.ts";
import { csvLine, excel, plain } from "../csv.ts";
import type { CrossTable } from "./cross.schema.ts";
import { sideText } from "./side-text.ts";

interface FileOptions {
	questions: Question[];
	format: "plain" | "excel";
	say: Localize;
	/** The language of the words. */
	language: string;
}

/** Writes a cross table as CSV: a line for each cell, so that programs and pivot tables can read it. */
export async function* toCrossCsv(
	table: CrossTable,
	{ questions, format, say, language }: FileOptions,
): AsyncGenerator<string, void> {
	const dialect = format === "excel" ? excel : plain;
	const words = wordsFor(language).cross;
	const rows = sideText(questions, table.rows, { say, language });
	const columns = sideText(questions, table.columns, { say, language });
	const head = [
		...[words.rowCode, rows.label, words.columnCode, columns.label, words.count],
		...[words.rowShare, words.columnShare, words.rowTotal, words.columnTotal, words.answered],
	];
	yield dialect.start + csvLine(head, dialect);
	for (const [y, row] of table.rows.choices.entries())
		for (const [x, column] of table.columns.choices.entries()) {
			const cell = table.cells[y]?.[x] ?? { count: 0, row_share: 0, column_share: 0 };
			const named = [row.value, rows.choices[y], column.value, columns.choices[x]];
			const shares = [cell.count, cell.row_share, cell.column_share];
			yield csvLine([...named, ...shares, row.total, column.total, table.answered], dialect);
		}
}
