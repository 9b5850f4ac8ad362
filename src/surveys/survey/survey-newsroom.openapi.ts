import { CHANGED, CHANGED_OR_EXISTS, type Operations } from "../../platform/http/operation.ts";
import { NO_SURVEY } from "./erased/gone-text.ts";
import {
	newsroomSurveyList,
	survey,
	surveyInput,
	surveyPatch,
	surveyWithSubmissions,
	writtenSlug,
	writtenSurvey,
} from "./survey.examples.ts";
import { MAX_SURVEY_BYTES, NewsroomSurvey, NewsroomSurveyList } from "./survey.schema.ts";

const CONFLICT =
	"The change would make given answers mean something else; or someone else changed it meanwhile; or the newsroom needs the address itself.";

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
		example: { slug: survey.slug },
		requestHeaders: ["If-Match"],
		responses: {
			200: {
				description: "The survey.",
				json: NewsroomSurvey,
				headers: ["ETag"],
				example: surveyWithSubmissions,
			},
		},
		problems: { ...NO_SURVEY, 412: CHANGED },
	},
	"PUT /newsroom/api/surveys/:slug": {
		id: "putSurvey",
		summary: "Asks, changes, opens or closes a survey",
		description:
			"Questions that have answers keep their meaning: words may change and options be added, but an option that was chosen stays. What `GET` returns can be sent back: fields that only the service sets must be as they stand. What is the same as before changes nothing, not even the ETag. A new `quota` or `closes_at` opens a closed survey again if exactly that had closed it; one that was closed by hand opens with `status` “open”.",
		example: { slug: writtenSlug },
		requestHeaders: ["If-Match", "If-None-Match"],
		body: { says: "The survey.", maxBytes: MAX_SURVEY_BYTES, example: surveyInput },
		responses: {
			200: { description: "The survey, changed.", json: NewsroomSurvey, headers: ["ETag"] },
			201: {
				description: "The survey, new.",
				json: NewsroomSurvey,
				headers: ["ETag", "Location"],
				example: writtenSurvey,
			},
		},
		problems: {
			409: CONFLICT,
			412: CHANGED_OR_EXISTS,
		},
	},
	"PATCH /newsroom/api/surveys/:slug": {
		id: "patchSurvey",
		summary: "Changes part of a survey",
		description:
			"A JSON Merge Patch (RFC 7396) of what `GET` returns: fields that are not there stay, null takes away, and lists such as `questions` are replaced as a whole. With If-Match it changes only what you have read. As with PUT, a new `quota` or `closes_at` may open a closed survey again.",
		example: { slug: writtenSlug },
		requestHeaders: ["If-Match"],
		body: { says: "What changes.", maxBytes: MAX_SURVEY_BYTES, example: surveyPatch },
		responses: {
			200: {
				description: "The survey, changed.",
				json: NewsroomSurvey,
				headers: ["ETag"],
				example: { ...writtenSurvey, ...surveyPatch },
			},
		},
		problems: { 404: "There is no such survey.", 409: CONFLICT, 412: CHANGED },
	},
} as const satisfies Operations;
