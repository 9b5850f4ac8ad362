import * as v from "valibot";
import { Revision } from "../../platform/schema/count.schema.ts";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import { toSlug } from "../../platform/schema/slug.schema.ts";
import {
	atMost,
	Language,
	line,
	oneLine,
	Slug,
	WebAddress,
} from "../../platform/schema/text.schema.ts";
import { Instant, InstantText } from "../../platform/schema/time.schema.ts";

export const MAX_ARTICLE_BYTES = 1024 * 1024;

export type ArticleStatus = "draft" | "scheduled" | "published" | "withdrawn";

const MediaType = v.pipe(
	v.string(),
	v.regex(/^image\/[a-z0-9][a-z0-9.+-]{0,60}$/, "must be a media type such as “image/jpeg”"),
);
const Pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));

export const Image = v.strictObject({
	url: WebAddress,
	alt: v.pipe(v.string(), atMost(1000)),
	width: v.exactOptional(Pixels),
	height: v.exactOptional(Pixels),
	type: v.exactOptional(MediaType),
	bytes: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
export type Image = v.InferOutput<typeof Image>;

export const Body = v.pipe(
	v.union(
		[v.strictObject({ markdown: v.string() }), v.strictObject({ html: v.string() })],
		"must be {“markdown”: …} or {“html”: …}",
	),
	rules("It must not be too complex: nested too deeply, or too long as HTML."),
);
export type Body = v.InferOutput<typeof Body>;

// An id must work as an Atom id (RFC 4287 §4.2.6): an IRI, kept to the letter.
const Id = v.pipe(
	v.string(),
	atMost(500),
	v.regex(
		/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`\p{C}]+$/u,
		"must be a URI: tag:, urn: or an address",
	),
	rules("No invisible characters may be in it."),
);

/** Another article, by its slug or its id. */
const ArticleName = v.union([Slug, Id], "must be the slug or the id of an article");

const TopicName = v.pipe(
	v.string(),
	v.regex(/[\p{L}\p{N}]/u, "must contain a letter or a digit"),
	atMost(60),
	rules("It must contain a letter or a digit, of any script."),
	v.transform(oneLine),
	v.check((name) => toSlug(name) !== "", "must contain a letter or a digit"),
);
const distinct = (names: string[]) => [...new Set(names)];

/** What the newsroom sends to publish, replace or draft an article. */
export const ArticleInput = v.strictObject({
	id: v.exactOptional(Id),
	title: line(300),
	summary: v.exactOptional(line(1000)),
	body: Body,
	language: v.exactOptional(Language),
	authors: v.optional(v.pipe(v.array(line(100)), v.maxLength(20), v.transform(distinct)), []),
	topics: v.optional(v.pipe(v.array(TopicName), v.maxLength(20), v.transform(distinct)), []),
	image: v.exactOptional(Image),
	translation_of: v.exactOptional(ArticleName),
	status: v.optional(v.picklist(["draft", "published"]), "published"),
	published_at: v.exactOptional(Instant),
});
export type ArticleInput = v.InferOutput<typeof ArticleInput>;

/** An article in a list. */
export const ArticleSummary = v.object({
	id: v.string(),
	slug: Slug,
	url: v.string(),
	language: v.string(),
	title: v.string(),
	summary: v.string(),
	authors: v.array(v.string()),
	topics: v.array(v.string()),
	image: v.exactOptional(Image),
	published_at: InstantText,
	updated_at: InstantText,
});
export type ArticleSummary = v.InferOutput<typeof ArticleSummary>;

/** The same article in another language. */
export const Translation = v.object({ language: v.string(), url: v.string(), slug: Slug });
export type Translation = v.InferOutput<typeof Translation>;

/** An article by itself, with its text, its translations and the call to the open survey. */
export const Article = v.object({
	...ArticleSummary.entries,
	content_html: v.string(),
	translations: v.array(Translation),
	survey: v.exactOptional(v.object({ title: v.string(), url: v.string() })),
});
export type Article = v.InferOutput<typeof Article>;

/** An article as the newsroom sees it: any status, and the body as it was typed. */
export const NewsroomArticle = v.object({
	...v.omit(ArticleSummary, ["published_at"]).entries,
	status: v.picklist(["draft", "scheduled", "published", "withdrawn"]),
	published_at: v.exactOptional(InstantText),
	created_at: InstantText,
	revision: Revision,
	translation_of: v.exactOptional(Slug),
	body: Body,
	content_html: v.string(),
});
export type NewsroomArticle = v.InferOutput<typeof NewsroomArticle>;
