import type { Operations } from "../../../platform/http/operation.ts";
import { crossTable } from "./cross.examples.ts";
import { CrossTable } from "./cross.schema.ts";

const example = { slug: "beispielumfrage", rows: "rolle", columns: "urteil" };
const NO_SURVEY = { 404: "There is no such survey." };

/** Describes the cross table of two questions. */
export const crossOperations = {
	"GET /newsroom/api/surveys/:slug/cross": {
		id: "getCrossTable",
		summary: "How often the choices of two questions were made together",
		description:
			"Questions with choices can be crossed: `single`, `multiple`, `yes_no`, `rating`, `nps`, rows of a `matrix`, and `number` and `date` in the classes of the results. It counts the submissions that answered both, 100,000 submissions at most.",
		example,
		responses: {
			200: { description: "The cross table.", json: CrossTable, example: crossTable },
		},
		problems: NO_SURVEY,
	},
	"GET /newsroom/api/surveys/:slug/cross.csv": {
		id: "exportCrossTable",
		summary: "The same as a file, a line for each cell",
		description: "With codes and labels of both questions, the count, its shares, and their bases.",
		example: { ...example, format: "excel" },
		responses: {
			200: {
				description: "The file.",
				types: ["text/csv; charset=utf-8; header=present"],
				headers: ["Content-Disposition"],
			},
		},
		problems: NO_SURVEY,
	},
} as const satisfies Operations;
