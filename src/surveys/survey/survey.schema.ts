import * as v from "valibot";
import { Count, Revision } from "../../platform/schema/count.schema.ts";
import { described } from "../../platform/schema/described.schema.ts";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import { readOnlyEntries } from "../../platform/schema/read-only.schema.ts";
import { Language, LanguageTag, PageAddress, Slug } from "../../platform/schema/text.schema.ts";
import { Instant, InstantText } from "../../platform/schema/time.schema.ts";
import { settings, words } from "./survey-definition.schema.ts";
import { languageError } from "./survey-languages.schema.ts";

export const MAX_SURVEY_BYTES = 256 * 1024;
export type SurveyStatus = "draft" | "scheduled" | "open" | "closed";
/** Why a survey is closed: its time was over, it had reached its quota, or the newsroom closed it by hand. */
export const ClosedBy = v.picklist(["date", "quota", "hand"]);
export type ClosedBy = v.InferOutput<typeof ClosedBy>;
const input = {
	...words,
	...settings,
	language: v.exactOptional(
		described("Else the site's, if its texts have that, else their first.", Language),
	),
	opens_at: v.exactOptional(Instant),
	closes_at: v.exactOptional(Instant),
	announce: v.optional(described("Whether articles and feeds call to it.", v.boolean()), false),
	status: described(
		"`scheduled` is the same as `open`, with `opens_at` ahead.",
		v.picklist(["draft", "scheduled", "open", "closed"], "must be “draft”, “open” or “closed”"),
	),
};
const SURVEY_RULES = [
	"“closes_at” must be later than “opens_at”.",
	"All texts in several languages must be in the same languages, and the survey's own among them.",
];
/** The fields with which the newsroom creates or changes a survey. */
export const SurveyInput = v.pipe(
	v.strictObject(input),
	v.forward(
		v.check(
			({ opens_at, closes_at }) => !opens_at || !closes_at || opens_at < closes_at,
			"must be later than “opens_at”",
		),
		["closes_at"],
	),
	v.check(
		(survey) => languageError(survey) === undefined,
		({ input }) => languageError(input) ?? "",
	),
);
export type SurveyInput = v.InferOutput<typeof SurveyInput>;

export const Survey = described(
	"A survey as anybody may read it.",
	v.object({
		...words,
		slug: Slug,
		url: PageAddress,
		responses_url: described(
			"Where programs and forms send answers (POST). Nothing is read there.",
			v.string(),
		),
		results_url: v.exactOptional(
			described(
				"The page on which everybody reads the results, if they may; as JSON at `/api/surveys/{slug}/results`.",
				v.string(),
			),
		),
		privacy_url: v.exactOptional(
			described("The site's page about privacy, if it has one: forms link to it.", v.string()),
		),
		language: LanguageTag,
		languages: described("The languages of its texts.", v.array(v.string())),
		status: v.picklist(["draft", "scheduled", "open", "closed"]),
		closed_by: v.exactOptional(described("Why it is closed.", ClosedBy)),
		opens_at: v.exactOptional(InstantText),
		closes_at: v.exactOptional(InstantText),
	}),
);
export type Survey = v.InferOutput<typeof Survey>;

export const NewsroomSurvey = described(
	"A survey with its settings.",
	v.object({
		...Survey.entries,
		...settings,
		webhook_secret: v.exactOptional(
			described(
				"Signs the events of the webhook: for its receiver, and different for each address.",
				v.string(),
			),
		),
		announce: v.boolean(),
		responses: described("How many answered.", Count),
		created_at: InstantText,
		updated_at: described("When it last changed.", InstantText),
		revision: Revision,
	}),
);
export type NewsroomSurvey = v.InferOutput<typeof NewsroomSurvey>;

export const NewsroomSurveyList = v.object({ surveys: v.array(NewsroomSurvey) });

/** The body of a PUT: the input of a survey, and the read-only fields that GET returns beside it. */
export const SurveyRepresentation = v.pipe(
	v.strictObject({ ...readOnlyEntries(NewsroomSurvey, SurveyInput), ...input }),
	rules(...SURVEY_RULES),
	v.description("A survey to ask, change, open or close, or one as it was read."),
);

export const SurveyPatch = described(
	"A JSON Merge Patch (RFC 7396) of a survey as it was read: fields to change, null for those to take away. Lists, such as `questions`, are replaced as a whole.",
	v.pipe(v.record(v.string(), v.unknown()), rules("What it makes of the survey must be valid.")),
);
