import { CHANGED, type Operations } from "../../platform/http/operation.ts";
import {
	newsroomSurvey,
	newsroomSurveyList,
	surveyInput,
	surveyWithSubmissions,
} from "./survey.examples.ts";
import { MAX_SURVEY_BYTES, NewsroomSurvey, NewsroomSurveyList } from "./survey.schema.ts";

const surveyExample = { slug: "leserumfrage" };

/** Describes the newsroom's survey API. */
export const newsroomSurveyOperations = {
	"GET /newsroom/api/surveys": {
		id: "listNewsroomSurveys",
		summary: "All surveys, with how many answered",
		description: "The newest first.",
		example: {},
		responses: {
			200: { description: "The surveys.", json: NewsroomSurveyList, example: newsroomSurveyList },
		},
	},
	"GET /newsroom/api/surveys/:slug": {
		id: "getNewsroomSurvey",
		summary: "A survey with its settings",
		description: "Its `ETag` goes into If-Match of the next change.",
		example: surveyExample,
		requestHeaders: ["If-Match"],
		responses: {
			200: {
				description: "The survey.",
				json: NewsroomSurvey,
				headers: ["ETag"],
				example: surveyWithSubmissions,
			},
		},
		problems: { 404: "There is no such survey.", 412: CHANGED },
	},
	"PUT /newsroom/api/surveys/:slug": {
		id: "putSurvey",
		summary: "Asks, changes, opens or closes a survey",
		description:
			"Questions that have answers keep their meaning: words may change and options be added, but an option that was chosen stays.",
		example: surveyExample,
		requestHeaders: ["If-Match"],
		body: { says: "The survey.", maxBytes: MAX_SURVEY_BYTES, example: surveyInput },
		responses: {
			200: { description: "The survey, changed.", json: NewsroomSurvey, headers: ["ETag"] },
			201: {
				description: "The survey, new.",
				json: NewsroomSurvey,
				headers: ["ETag"],
				example: newsroomSurvey,
			},
		},
		problems: {
			409: "The change would make given answers mean something else.",
			412: CHANGED,
		},
	},
} as const satisfies Operations;
