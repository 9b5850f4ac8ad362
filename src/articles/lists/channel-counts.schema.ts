import * as v from "valibot";
import { Count } from "../../platform/schema/count.schema.ts";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import { limitUpTo } from "../../platform/schema/page-query.schema.ts";
import { singleValue } from "../../platform/schema/query-value.schema.ts";
import { atMost } from "../../platform/schema/text.schema.ts";
import { InstantText } from "../../platform/schema/time.schema.ts";

const MAX_CHANNELS = 1000;

/** A page of the channels of one kind: `cursor` is the slug that the page before ended with. */
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

/** A topic, an author or a language, with how much of it is public. */
export const ChannelCount = v.object({
	name: v.string(),
	slug: v.string(),
	url: v.string(),
	feeds: v.object({ rss: v.string(), atom: v.string(), json: v.string() }),
	articles: Count,
	newest_at: InstantText,
});
export type ChannelCount = v.InferOutput<typeof ChannelCount>;

const page = { next: v.exactOptional(v.string()) };

export const TopicList = v.object({ topics: v.array(ChannelCount), ...page });
export const AuthorList = v.object({ authors: v.array(ChannelCount), ...page });
export const LanguageList = v.object({ languages: v.array(ChannelCount), ...page });
export type TopicList = v.InferOutput<typeof TopicList>;
export type AuthorList = v.InferOutput<typeof AuthorList>;
export type LanguageList = v.InferOutput<typeof LanguageList>;
