import * as v from "valibot";
import { Count } from "../../platform/schema/count.schema.ts";
import { described } from "../../platform/schema/described.schema.ts";
import { nextPageEntries } from "../../platform/schema/page-query.schema.ts";
import { LanguageTag, PageAddress, Slug } from "../../platform/schema/text.schema.ts";
import { InstantText } from "../../platform/schema/time.schema.ts";
import { SubmittedAt } from "../answers/submission.schema.ts";
import { PublicQuestion, QuestionResult, Words } from "../questions/question-result.schema.ts";

export const NewsroomResults = described(
	"What the answers come to.",
	v.object({
		survey: described("The slug of the survey.", Slug),
		title: Words,
		responses: Count,
		// Absent if a filter is set, because their days are not stored.
		trapped: v.exactOptional(
			described("Caught submissions, which do not count unless the newsroom counts them.", Count),
		),
		days: described(
			"In the site's time zone.",
			v.array(v.object({ day: v.string(), count: Count })),
		),
		/** The websites with the most submissions, whatever the filter; null if the browser did not name one. */
		origins: v.array(v.object({ origin: v.nullable(v.string()), count: Count })),
		other_origins: v.exactOptional(
			described(
				"Submissions from further websites: of each day the twenty with the most are named, of all fifty.",
				Count,
			),
		),
		partial: v.exactOptional(
			described("There are more days and websites than are read at once.", v.literal(true)),
		),
		erased: v.exactOptional(
			described(
				"Submissions whose answers are erased by now: a filter by answers or language cannot count them.",
				Count,
			),
		),
		questions: v.array(QuestionResult),
	}),
);
export type NewsroomResults = v.InferOutput<typeof NewsroomResults>;
export const PublicResults = described(
	"What the answers came to when the survey was closed, with noise that protects those who answered.",
	v.object({
		survey: described("The slug of the survey.", Slug),
		title: Words,
		url: PageAddress,
		responses: described("Rounded down to fives; null if there are fewer.", v.nullable(Count)),
		suppressed: v.exactOptional(
			described(
				"Only the number of submissions is public: the survey was not closed yet, or has fewer than twenty.",
				v.literal(true),
			),
		),
		from: v.exactOptional(described("The day of the first submission.", v.string())),
		to: v.exactOptional(described("The day of the last one.", v.string())),
		counted_at: v.exactOptional(described("When all this was counted.", InstantText)),
		questions: v.array(PublicQuestion),
	}),
);
export type PublicResults = v.InferOutput<typeof PublicResults>;

/** A text that a respondent wrote. */
export const NewsroomText = v.object({
	text: v.string(),
	submitted_at: SubmittedAt,
	origin: v.exactOptional(v.string()),
	language: v.exactOptional(LanguageTag),
});
export type NewsroomText = v.InferOutput<typeof NewsroomText>;

/** A page of texts. */
export const NewsroomTextList = v.object({
	texts: v.array(NewsroomText),
	...nextPageEntries,
});
export type NewsroomTextList = v.InferOutput<typeof NewsroomTextList>;
