import type { Operations } from "../../platform/http/operation.ts";
import { NO_SURVEY } from "../survey/erased/gone-text.ts";
import { submissionList } from "./submission.examples.ts";
import { NewsroomSubmissionList } from "./submission.schema.ts";

const surveyExample = { slug: "beispielumfrage" };

/** Describes the newsroom's list of submissions. */
export const submissionOperations = {
	"GET /newsroom/api/surveys/:slug/responses": {
		id: "listResponses",
		summary: "A page of responses, the newest first",
		description:
			"Of a respondent only answers, time, language and the page's origin are there. `from`, `to` and `origin` select as they do in the results and exports. `show` and `q` find those among them that stand out, or have words in their texts. Caught submissions, which filled in the honeypot, are listed alone.",
		example: { ...surveyExample, limit: 2 },
		responses: {
			200: {
				description: "The page.",
				json: NewsroomSubmissionList,
				headers: ["Link"],
				example: submissionList,
			},
		},
		problems: NO_SURVEY,
	},
} as const satisfies Operations;
