import * as v from "valibot";
import { ArticleInput } from "../../article/article.schema.ts";
import { Effect } from "../../article/article-notes.schema.ts";
import { readChosen } from "./chosen-article.ts";

/** As many as a page of the list shows. */
export const MOST_CHOSEN = 20;
export const MAX_MANY_BYTES = 32_768;

export const DEEDS = ["publish", "withdraw", "add_topic", "remove_topic"] as const;
export type Deed = (typeof DEEDS)[number];

const chosen = v.pipe(
	v.optional(v.union([v.string(), v.array(v.string())]), []),
	v.transform((given) => [given].flat().flatMap((value) => readChosen(value) ?? [])),
	v.maxLength(MOST_CHOSEN),
);

/** The articles that were ticked in the list, what is to be done with them, and the list. */
export const ManyForm = v.object({
	article: chosen,
	do: v.picklist(DEEDS),
	back: v.optional(v.string(), ""),
});
export type ManyForm = v.InferOutput<typeof ManyForm>;

/** The further fields of the form that publishes. */
export const PublishManyForm = v.object({ effect: v.optional(Effect, "important") });

const { topics } = ArticleInput.entries;

/** The topic that articles get or lose. */
export const TopicManyForm = v.object({
	topic: v.pipe(
		v.string(),
		v.check((name) => v.is(topics, [name])),
		v.transform((name) => v.parse(topics, [name])[0] ?? name),
	),
});
