import * as v from "valibot";
import { described } from "../../../platform/schema/described.schema.ts";
import { rules } from "../../../platform/schema/documented-rules.schema.ts";
import { MAX_SLUG_LENGTH, toSlug } from "../../../platform/schema/slug.schema.ts";
import { Slug } from "../../../platform/schema/text.schema.ts";

export const MAX_PLACED_TOPICS = 20;
export const MAX_PLACED_ARTICLES = 50;

const Topic = v.pipe(
	v.string(),
	v.maxLength(MAX_SLUG_LENGTH, `must be at most ${MAX_SLUG_LENGTH} characters`),
	v.regex(/[\p{L}\p{N}]/u, "must be the name or the slug of a topic"),
	rules(
		"It must be the topic of an article that is or was public. A former one is replaced by the present one.",
	),
	v.transform(toSlug),
);
const ArticleSlug = v.pipe(
	Slug,
	rules("It must be the slug of an article. A former one is replaced by the present one."),
);

/** The fields of a survey that say below which articles it stands, beside `announce`. */
export const places = {
	announce_topics: v.exactOptional(
		described(
			"The topics whose articles call to it, by their slugs. It comes before a survey that all articles call to.",
			v.pipe(v.array(Topic), v.maxLength(MAX_PLACED_TOPICS)),
		),
	),
	announce_articles: v.exactOptional(
		described(
			"The articles that call to it, by their slugs. It comes before a survey of their topics.",
			v.pipe(v.array(ArticleSlug), v.maxLength(MAX_PLACED_ARTICLES)),
		),
	),
};

/** The topics and articles of a survey. */
export interface Places {
	announce_topics?: string[];
	announce_articles?: string[];
}
