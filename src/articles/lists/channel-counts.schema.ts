import * as v from "valibot";
import { Count } from "../../platform/schema/count.schema.ts";
import { described } from "../../platform/schema/described.schema.ts";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import { limitUpTo, nextPageEntries } from "../../platform/schema/page-query.schema.ts";
import { singleValue } from "../../platform/schema/query-value.schema.ts";
import { atMost, PageAddress } from "../../platform/schema/text.schema.ts";
import { InstantText } from "../../platform/schema/time.schema.ts";

const MAX_CHANNELS = 1000;

/** A page of the channels of one kind; `cursor` is the last slug of the page before. */
export const ChannelQuery = v.strictObject({
	limit: v.optional(limitUpTo(MAX_CHANNELS), `${MAX_CHANNELS}`),
	cursor: v.exactOptional(
		v.pipe(
			singleValue,
			atMost(100),
			v.regex(/^[\p{L}\p{N}-]+$/u, "must be a slug"),
			rules("It must be a slug: letters, digits and hyphens."),
			v.description("The slug that the page before ended with; it is in `next`."),
		),
	),
});
export type ChannelQuery = v.InferOutput<typeof ChannelQuery>;

export const ChannelCount = described(
	"A topic, an author or a language.",
	v.object({
		name: v.string(),
		slug: described("What filters and addresses take.", v.string()),
		url: PageAddress,
		feeds: v.object({ rss: v.string(), atom: v.string(), json: v.string() }),
		articles: described("How many articles are public in it.", Count),
		newest_at: described("When the newest of them was published.", InstantText),
	}),
);
export type ChannelCount = v.InferOutput<typeof ChannelCount>;

export const TopicList = v.object({ topics: v.array(ChannelCount), ...nextPageEntries });
export const AuthorList = v.object({ authors: v.array(ChannelCount), ...nextPageEntries });
export const LanguageList = v.object({ languages: v.array(ChannelCount), ...nextPageEntries });
export type TopicList = v.InferOutput<typeof TopicList>;
export type AuthorList = v.InferOutput<typeof AuthorList>;
export type LanguageList = v.InferOutput<typeof LanguageList>;
