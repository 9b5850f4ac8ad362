import type { Operations } from "../../platform/http/operation.ts";
import { NO_SURVEY } from "../survey/erased/gone-text.ts";
import { Snippets } from "./snippets.schema.ts";

const surveyExample = { slug: "beispielumfrage" };

/** Describes the snippets to copy. */
export const snippetsOperations = {
	"GET /newsroom/api/surveys/:slug/snippets": {
		id: "getSnippets",
		summary: "What to copy into a page, so that it asks a survey",
		description: "A form, a script that sends it with `fetch`, and the element.",
		parameters: { lang: "In which language the page asks." },
		example: surveyExample,
		responses: { 200: { description: "The three ways.", json: Snippets } },
		problems: NO_SURVEY,
	},
} as const satisfies Operations;
