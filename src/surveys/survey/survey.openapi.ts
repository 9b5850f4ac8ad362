import type { Operations } from "../../platform/http/operation.ts";
import { SURVEY_GONE } from "./erased/gone-text.ts";
import { survey } from "./survey.examples.ts";
import { Survey } from "./survey.schema.ts";

/** How the contract describes a survey, as anybody may read it. */
export const surveyOperations = {
	"GET /api/surveys/:slug": {
		id: "getSurvey",
		summary: "A survey's questions",
		description:
			"In all its languages, unless `lang` asks for one. A survey that has not opened yet shows no questions.",
		parameters: { lang: "One language (BCP 47); one that the survey does not speak gets its own." },
		example: { slug: "beispielumfrage" },
		responses: { 200: { description: "The survey.", json: Survey, example: survey } },
		problems: { 404: "There is no such survey.", 410: SURVEY_GONE },
	},
} as const satisfies Operations;
