import { CHANGED, type Operations } from "../../../platform/http/operation.ts";
import { NO_SURVEY } from "../../survey/erased/gone-text.ts";
import { writtenSlug } from "../../survey/survey.examples.ts";
import { SurveyErasure } from "./survey-erasure.schema.ts";

const erasure: SurveyErasure = {
	...{ slug: writtenSlug, erased_at: "2024-07-15T10:15:30.000Z" },
	...{ responses: 0, texts: 0, caught: 0, dead_letters: 0 },
};

/** Describes how a survey is deleted. */
export const surveyErasureOperations = {
	"DELETE /newsroom/api/surveys/:slug": {
		id: "deleteSurvey",
		summary: "Deletes a survey with all its answers",
		description:
			"Nothing brings it back: export the answers first. It is gone for everybody at once, in any status; the answers are erased within minutes, 5,000 a minute. Its addresses respond with 410, receipts too. A form that is still sent to it is given back, as if there had been no survey. Another survey may have the slug afterwards: it begins without answers. Backups that were made before still hold the survey.",
		example: { slug: writtenSlug },
		requestHeaders: ["If-Match"],
		responses: {
			200: { description: "What went with it.", json: SurveyErasure, example: erasure },
		},
		problems: { ...NO_SURVEY, 412: CHANGED, 409: "Somebody else has changed it meanwhile." },
	},
} as const satisfies Operations;
