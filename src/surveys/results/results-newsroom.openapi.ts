import type { Operations } from "../../platform/http/operation.ts";
import { NO_SURVEY } from "../survey/erased/gone-text.ts";
import { newsroomResults, textList } from "./results.examples.ts";
import { NewsroomResults, NewsroomTextList } from "./results.schema.ts";

const surveyExample = { slug: "beispielumfrage" };

/** Describes the results that the newsroom sees. */
export const newsroomResultsOperations = {
	"GET /newsroom/api/surveys/:slug/results": {
		id: "getNewsroomResults",
		summary: "What the answers come to",
		description: "All of it, of all answers or of some days and one website.",
		example: surveyExample,
		responses: {
			200: { description: "The results.", json: NewsroomResults, example: newsroomResults },
		},
		problems: NO_SURVEY,
	},
	"GET /newsroom/api/surveys/:slug/texts/:question": {
		id: "listTexts",
		summary: "A page of what people wrote, the newest first",
		description:
			"To a question with texts, or in their own words beside its options. `from`, `to` and `origin` select as they do in the results.",
		example: { ...surveyExample, question: "grund" },
		responses: {
			200: {
				description: "The page.",
				json: NewsroomTextList,
				headers: ["Link"],
				example: textList,
			},
		},
		problems: { 404: "There is no such survey, or it has no such question with texts." },
	},
} as const satisfies Operations;
