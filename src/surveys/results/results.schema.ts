import * as v from "valibot";
import { Count } from "../../platform/schema/count.schema.ts";
import { Slug } from "../../platform/schema/text.schema.ts";
import { InstantText } from "../../platform/schema/time.schema.ts";
import { PublicQuestion, QuestionResult, Words } from "../questions/question-result.schema.ts";

/** A survey's results as the newsroom sees them. */
export const NewsroomResults = v.object({
	survey: Slug,
	title: Words,
	responses: Count,
	/** Posts that fell for the honeypot; absent where a filter is set, as nobody knows their day. */
	trapped: v.exactOptional(Count),
	/** Days with answers, in the site's time zone. */
	days: v.array(v.object({ day: v.string(), count: Count })),
	/** The pages with the most answers, whatever the filter; null where the browser did not say. */
	origins: v.array(v.object({ origin: v.nullable(v.string()), count: Count })),
	/** There are more days and pages than are read at once: only the newest count here. */
	partial: v.exactOptional(v.literal(true)),
	questions: v.array(QuestionResult),
});
export type NewsroomResults = v.InferOutput<typeof NewsroomResults>;
/** A survey's results as anybody may see them, where the newsroom lets them. */
export const PublicResults = v.object({
	survey: Slug,
	title: Words,
	url: v.string(),
	responses: v.nullable(Count),
	suppressed: v.exactOptional(v.literal(true)),
	questions: v.array(PublicQuestion),
});
export type PublicResults = v.InferOutput<typeof PublicResults>;

/** What somebody wrote, and when, where, and in which language the survey was read. */
export const NewsroomText = v.object({
	text: v.string(),
	submitted_at: InstantText,
	origin: v.exactOptional(v.string()),
	language: v.exactOptional(v.string()),
});
export type NewsroomText = v.InferOutput<typeof NewsroomText>;

/** A page of them. */
export const NewsroomTextList = v.object({
	texts: v.array(NewsroomText),
	next: v.exactOptional(v.string()),
});
export type NewsroomTextList = v.InferOutput<typeof NewsroomTextList>;
