import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { toLocalTime } from "../../../platform/ui/local-time.ts";
import { wordsFor } from "../../../words/languages.ts";
import { toNewsroomSubmission } from "../../answers/submission.json.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import type { ExportRow } from "../export.sql.ts";
import { type ExportColumn, exportColumns } from "../export-columns.ts";
import { dayCell, timeCell, type WorkbookCell } from "./cell-xml.ts";
import { codebookSheet } from "./codebook.ts";
import { toWorkbook, type WorkbookSheet } from "./workbook.ts";

type Pages = AsyncIterable<ExportRow[]>;
type Column = ExportColumn<WorkbookCell>;

interface Source {
	site: Site;
	survey: SurveyRow;
	/** The language of labels. */
	language: string;
	/** Reads the submissions from the first on; it is called once for each sheet of submissions. */
	readPages: () => Pages;
}

const [MIN_WIDTH, MAX_WIDTH] = [10, 45];

/**
 * Writes submissions as a workbook for Excel: a sheet for people, with labels, one for programs, with the codes
 * and columns of the CSV file, and a codebook. The second sheet ends where the first did.
 */
export function toXlsx({ site, survey, language, readPages }: Source) {
	const words = wordsFor(language).exports;
	const last = new LastRow();
	const labels = columnsOf(site, survey, language, true);
	const codes = columnsOf(site, survey, language, false);
	const names = new Map(codes.map(({ answer = "", name }) => [answer, name]));
	return toWorkbook(
		[
			{
				...sheet(words.sheets.answers, labels, ({ label, name }) => `${label} [${name}]`),
				portions: toPortions(last.remembered(readPages), labels),
			},
			{
				...sheet(words.sheets.codes, codes, ({ name }) => name),
				portions: toPortions(last.before(readPages), codes),
			},
			codebookSheet(survey, names, language),
		],
		words.calendar,
	);
}

/** Returns how many columns the sheets of a survey's submissions have. */
export function countColumns(site: Site, survey: SurveyRow): number {
	return columnsOf(site, survey, site.language, false).length;
}

function columnsOf(site: Site, survey: SurveyRow, language: string, isForPeople: boolean) {
	const named = wordsFor(language).exports;
	return exportColumns<WorkbookCell>(survey.definition, {
		say: localizer(language, survey.language),
		words: { ...named, submitted_at: named.submitted_at(site.timeZone) },
		yesNo: isForPeople ? { yes: named.yes, no: named.no } : undefined,
		day: dayCell,
		time: (instant) => timeCell(toLocalTime(site.timeZone, new Date(instant))),
	});
}

function sheet(name: string, columns: Column[], toHeader: (column: Column) => string) {
	const headers = columns.map(toHeader);
	return {
		name,
		columns: headers.map((header) => ({
			header,
			width: Math.min(Math.max(header.length + 2, MIN_WIDTH), MAX_WIDTH),
		})),
	} satisfies Partial<WorkbookSheet>;
}

async function* toPortions(pages: Pages, columns: Column[]) {
	for await (const rows of pages) {
		yield rows.map((row) => {
			const submission = toNewsroomSubmission(row);
			return columns.map(({ cell }) => numbered(cell(submission)));
		});
	}
}

/** Booleans are 1 and 0, as in the CSV file: every program can add them up. */
function numbered(cell: WorkbookCell): WorkbookCell {
	return typeof cell === "boolean" ? Number(cell) : cell;
}

/** Remembers the last submission of the first reading, so that a second one has none that came meanwhile. */
class LastRow {
	#last: ExportRow | undefined;

	async *remembered(readPages: () => Pages): Pages {
		for await (const rows of readPages()) {
			this.#last = rows.at(-1) ?? this.#last;
			yield rows;
		}
	}

	async *before(readPages: () => Pages): Pages {
		const last = this.#last;
		if (!last) return;
		for await (const rows of readPages()) {
			yield rows.filter((row) => !isAfter(row, last));
			if (rows.some((row) => isAfter(row, last))) return;
		}
	}
}

function isAfter(row: ExportRow, last: ExportRow): boolean {
	const later = row.submitted_at.getTime() - last.submitted_at.getTime();
	return later > 0 || (later === 0 && row.submission_key > last.submission_key);
}
