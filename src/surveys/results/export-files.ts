import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { toLocalTime } from "../../platform/ui/local-time.ts";
import { wordsFor } from "../../words/languages.ts";
import { toNewsroomSubmission } from "../answers/submission.json.ts";
import type { SurveyRow } from "../survey/survey.sql.ts";
import { csvLine, excel, plain } from "./csv.ts";
import type { ExportRow } from "./export.sql.ts";
import { exportColumns } from "./export-columns.ts";

export type TableFormat = "plain" | "excel";
type Pages = AsyncIterable<ExportRow[]>;
type Parts = AsyncGenerator<string, void>;

interface Table {
	site: Site;
	survey: SurveyRow;
	format: TableFormat;
	/** The language of the header. */
	language: string;
}

/** Writes submissions as CSV, one a line. */
export async function* toCsv(pages: Pages, table: Table): Parts {
	const { dialect, header, isForPeople, ...write } = tableFormats(table.site)[table.format];
	const { definition, language } = table.survey;
	const named = wordsFor(table.language).exports;
	const words = { ...named, submitted_at: named.submitted_at(table.site.timeZone) };
	const localize = localizer(table.language, language);
	const yesNo = isForPeople ? { yes: named.yes, no: named.no } : undefined;
	const columns = exportColumns(definition, { say: localize, words, yesNo, ...write });
	yield dialect.start + csvLine(columns.map(header), dialect);
	for await (const rows of pages) {
		const lines = rows.map((row) => {
			const submission = toNewsroomSubmission(row);
			return csvLine(
				columns.map(({ cell }) => cell(submission)),
				dialect,
			);
		});
		yield lines.join("");
	}
}

/** Writes submissions as JSON Lines. */
export async function* toNdjson(pages: Pages): Parts {
	for await (const rows of pages) {
		yield rows.map((row) => `${JSON.stringify(toNewsroomSubmission(row))}\n`).join("");
	}
}

// A German Excel reads 15.07.2024 14:30:05 as a time; none knows the T and Z of RFC 3339.
const tableFormats = ({ timeZone }: Site) => ({
	plain: {
		dialect: plain,
		isForPeople: false,
		day: (day: string) => day,
		time: (instant: string) => instant,
		header: ({ name }: { name: string }) => name,
	},
	excel: {
		dialect: excel,
		isForPeople: true,
		day: germanDay,
		time: (instant: string) => germanDay(toLocalTime(timeZone, new Date(instant))),
		header: ({ label, name }: { label: string; name: string }) => `${label} [${name}]`,
	},
});

function germanDay(text: string): string {
	return text.replace(/^(\d{4})-(\d\d)-(\d\d)/, "$3.$2.$1");
}
