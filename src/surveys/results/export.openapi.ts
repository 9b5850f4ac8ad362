import type { Operations } from "../../platform/http/operation.ts";
import { NO_SURVEY } from "../survey/erased/gone-text.ts";

const surveyExample = { slug: "beispielumfrage" };

/** Describes the files with all answers. */
export const exportOperations = {
	"GET /newsroom/api/surveys/:slug/export.csv": {
		id: "exportTable",
		summary: "All answers as a table",
		description:
			"The oldest first, as a stream: if the database fails it breaks off rather than end too early. Texts that a spreadsheet would take for a formula have an apostrophe before them.",
		example: { ...surveyExample, format: "excel" },
		responses: {
			200: {
				description: "The table.",
				types: ["text/csv; charset=utf-8; header=present"],
				headers: ["Content-Disposition"],
			},
		},
		problems: NO_SURVEY,
	},
	"GET /newsroom/api/surveys/:slug/export.xlsx": {
		id: "exportWorkbook",
		summary: "All answers as a workbook for Excel",
		description:
			"Three sheets: answers with labels, the same as codes under the columns of the CSV file, and a codebook of all questions. Days and times are dates in the site's time zone, numbers are numbers, and no text is taken for a formula. If the database fails it breaks off: a file that opens is complete.",
		example: surveyExample,
		responses: {
			200: {
				description: "The workbook.",
				types: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
				headers: ["Content-Disposition"],
			},
		},
		problems: { ...NO_SURVEY, 409: "The survey has more columns than Excel takes." },
	},
	"GET /newsroom/api/surveys/:slug/export.ndjson": {
		id: "exportLines",
		summary: "All answers as JSON, one a line",
		description: "The oldest first; each line is a response as in the list of responses.",
		example: surveyExample,
		responses: {
			200: {
				description: "The lines.",
				types: ["application/x-ndjson"],
				headers: ["Content-Disposition"],
			},
		},
		problems: NO_SURVEY,
	},
	"GET /newsroom/api/surveys/:slug/charts/:drawing": {
		id: "drawChart",
		summary: "The result of a question as a picture",
		description:
			"An SVG that stands alone, with the true numbers as the newsroom sees them, how many answered, the filter and the day. It has colours for light and dark screens.",
		example: { ...surveyExample, drawing: "rolle.svg" },
		responses: {
			200: {
				description: "The picture.",
				types: ["image/svg+xml"],
				headers: ["Content-Disposition"],
			},
		},
		problems: { 404: "There is no such survey or question, or it is answered in own words." },
	},
} as const satisfies Operations;
