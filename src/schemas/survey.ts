import * as v from "valibot";
import { Questions } from "./question.ts";
import { Language, line, prose, Slug, WebAddress } from "./text.ts";
import { Instant, InstantText } from "./time.ts";

export const MAX_SURVEY_BYTES = 256 * 1024;

export type SurveyStatus = "draft" | "scheduled" | "open" | "closed";

const Origin = v.pipe(
	WebAddress,
	v.check((address) => address === `${new URL(address).origin}/`, "must be scheme and host alone"),
	v.transform((address) => new URL(address).origin),
);

const definition = {
	title: line(300),
	intro: v.exactOptional(prose(5000)),
	call: v.exactOptional(v.strictObject({ text: prose(1000), button: line(100) })),
	thanks: v.exactOptional(prose(5000)),
	questions: Questions,
	redirect_origins: v.optional(v.pipe(v.array(Origin), v.maxLength(50)), []),
};

/** What of a survey is words and questions: kept as one JSON document. */
export const SurveyDefinition = v.object(definition);
export type SurveyDefinition = v.InferOutput<typeof SurveyDefinition>;

/** What the newsroom sends to ask or change a survey. */
export const SurveyInput = v.pipe(
	v.strictObject({
		...definition,
		language: v.exactOptional(Language),
		opens_at: v.exactOptional(Instant),
		closes_at: v.exactOptional(Instant),
		announce: v.optional(v.boolean(), false),
		status: v.picklist(["draft", "open", "closed"], "must be “draft”, “open” or “closed”"),
	}),
	v.forward(
		v.check(
			({ opens_at, closes_at }) => !opens_at || !closes_at || opens_at < closes_at,
			"must be later than “opens_at”",
		),
		["closes_at"],
	),
);
export type SurveyInput = v.InferOutput<typeof SurveyInput>;

/** A survey as anybody may read it. */
export const Survey = v.object({
	...v.omit(SurveyDefinition, ["redirect_origins"]).entries,
	slug: Slug,
	url: v.string(),
	responses_url: v.string(),
	language: v.string(),
	status: v.picklist(["draft", "scheduled", "open", "closed"]),
	opens_at: v.exactOptional(InstantText),
	closes_at: v.exactOptional(InstantText),
});
export type Survey = v.InferOutput<typeof Survey>;

/** A survey as the newsroom sees it. */
export const NewsroomSurvey = v.object({
	...Survey.entries,
	redirect_origins: v.array(v.string()),
	announce: v.boolean(),
	created_at: InstantText,
	updated_at: InstantText,
	revision: v.number(),
});
export type NewsroomSurvey = v.InferOutput<typeof NewsroomSurvey>;
