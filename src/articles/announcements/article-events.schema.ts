import * as v from "valibot";
import { described } from "../../platform/schema/described.schema.ts";
import { PageAddress, Slug } from "../../platform/schema/text.schema.ts";
import { InstantText } from "../../platform/schema/time.schema.ts";
import { ArticleSummary } from "../article/article.schema.ts";
import { Effect } from "../article/article-notes.schema.ts";

/** The fields of an event about the change, besides the article. */
const change = {
	effect: Effect,
	version: v.exactOptional(
		described("The number of its last version.", v.pipe(v.number(), v.integer(), v.minValue(1))),
	),
	correction: v.exactOptional(described("What the change corrects.", v.string())),
	former_slug: v.exactOptional(
		described("Its slug before the change, if it is another one now.", Slug),
	),
};

const article = v.object({ ...ArticleSummary.entries, ...change });

export const PublishedEvent = described(
	"An article became public. It has no text: ask for it at its address.",
	v.object({ type: v.literal("article.published"), timestamp: InstantText, data: article }),
);

export const UpdatedEvent = described(
	"A public article changed. Several changes within half a minute are one event.",
	v.object({ type: v.literal("article.updated"), timestamp: InstantText, data: article }),
);

export const WithdrawnEvent = described(
	"An article is no longer public.",
	v.object({
		type: v.literal("article.withdrawn"),
		timestamp: InstantText,
		data: v.object({ id: v.string(), slug: Slug, url: PageAddress, ...change }),
	}),
);

/** The body of an event about an article (Standard Webhooks): type, time and data. */
export const ArticleEvent = v.variant("type", [PublishedEvent, UpdatedEvent, WithdrawnEvent]);
export type ArticleEvent = v.InferOutput<typeof ArticleEvent>;
