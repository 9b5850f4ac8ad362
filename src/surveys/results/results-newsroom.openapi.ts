import type { Operations } from "../../docs/operation.ts";
import { submissionList } from "../survey/survey.examples.ts";
import { deadLetterList, newsroomResults, textList } from "./results.examples.ts";

const surveyExample = { slug: "leserumfrage" };
const NO_SURVEY = { 404: "There is no such survey." };
const span = {
	from: "The first day, in the site's time zone.",
	to: "The last day.",
	origin: "Answers from this website alone (scheme and host), or `none`: from nobody knows where.",
};

/** What the newsroom does with answers. */
export const newsroomResultsOperations = {
	"GET /newsroom/api/surveys/:slug/responses": {
		id: "listResponses",
		summary: "A page of responses, the newest first",
		description: "Of a respondent only answers, time, language and the page's origin are there.",
		example: { ...surveyExample, limit: 2 },
		responses: {
			200: {
				description: "The page.",
				json: "NewsroomSubmissionList",
				headers: ["Link"],
				example: submissionList,
			},
		},
		problems: NO_SURVEY,
	},
	"GET /newsroom/api/surveys/:slug/results": {
		id: "getNewsroomResults",
		summary: "What the answers come to",
		description: "All of it, of all answers or of some days and one website.",
		parameters: span,
		example: surveyExample,
		responses: {
			200: { description: "The results.", json: "NewsroomResults", example: newsroomResults },
		},
		problems: NO_SURVEY,
	},
	"GET /newsroom/api/surveys/:slug/texts/:question": {
		id: "listTexts",
		summary: "A page of what people wrote, the newest first",
		description: "To a question with texts, or in their own words beside its options.",
		parameters: { question: "The id of the question; with `.other` the words beside its options." },
		example: { ...surveyExample, question: "grund" },
		responses: {
			200: {
				description: "The page.",
				json: "NewsroomTextList",
				headers: ["Link"],
				example: textList,
			},
		},
		problems: { 404: "There is no such survey, or it has no such question with texts." },
	},
	"GET /newsroom/api/surveys/:slug/export.csv": {
		id: "exportTable",
		summary: "All answers as a table",
		description:
			"The oldest first, as a stream: if the database fails it breaks off rather than end too early. Texts that a spreadsheet would take for a formula have an apostrophe before them.",
		parameters: {
			...span,
			format:
				"`plain` is RFC 4180 for programs; `excel` opens in a German Excel by a double click.",
			lang: "In which language the words above the columns are.",
		},
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
	"GET /newsroom/api/surveys/:slug/export.ndjson": {
		id: "exportLines",
		summary: "All answers as JSON, one a line",
		description: "The oldest first; each line is a response as in the list of responses.",
		parameters: span,
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
	"GET /newsroom/api/surveys/:slug/snippets": {
		id: "getSnippets",
		summary: "What to copy into a page, so that it asks a survey",
		description: "A form, a script that sends it with `fetch`, and the element.",
		parameters: { lang: "In which language the page asks." },
		example: surveyExample,
		responses: { 200: { description: "The three ways.", json: "Snippets" } },
		problems: NO_SURVEY,
	},
	"GET /newsroom/api/dead-letters": {
		id: "listDeadLetters",
		summary: "A page of answers that could not be stored",
		description: "They are kept until they are stored by hand.",
		example: {},
		responses: {
			200: {
				description: "The page.",
				json: "DeadLetterList",
				headers: ["Link"],
				example: deadLetterList,
			},
		},
	},
	"POST /newsroom/api/dead-letters/:key/retry": {
		id: "retryDeadLetter",
		summary: "Tries to store such an answer again",
		description: "What is stored is no longer in the list.",
		parameters: { key: "The number of the letter." },
		example: { key: "1" },
		requestHeaders: ["Accept"],
		responses: {
			200: { description: "It is stored.", json: "Retried", example: { retried: "stored" } },
			303: { description: "For browsers: the page with the list.", headers: ["Location"] },
		},
		problems: {
			404: "There is no such letter; perhaps it has been stored.",
			409: "The database refuses the response: its survey may be gone.",
			422: "The letter is no response.",
		},
	},
} as const satisfies Operations;
