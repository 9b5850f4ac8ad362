import * as v from "valibot";
import { described } from "../../platform/schema/described.schema.ts";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import { isVisible, oneLine } from "../../platform/schema/plain-text.ts";
import { toSlug } from "../../platform/schema/slug.schema.ts";
import {
	atMost,
	Language,
	LanguageTag,
	line,
	PageAddress,
	Slug,
} from "../../platform/schema/text.schema.ts";
import { Instant, InstantText } from "../../platform/schema/time.schema.ts";
import { ArticleLabel, Correction, CorrectionInput } from "./article-notes.schema.ts";
import { Image, ImageInput } from "./image.schema.ts";

export const MAX_ARTICLE_BYTES = 1024 * 1024;
export const MAX_CORRECTIONS = 50;

export type ArticleStatus = "draft" | "scheduled" | "published" | "withdrawn";

export const Body = v.pipe(
	v.union(
		[v.strictObject({ markdown: v.string() }), v.strictObject({ html: v.string() })],
		"must be {“markdown”: …} or {“html”: …}",
	),
	rules("It must not be too complex: nested too deeply, or too long as HTML."),
	v.description("The text: GitHub-flavoured Markdown, or HTML; both are sanitised."),
);
export type Body = v.InferOutput<typeof Body>;

// An id must be a valid Atom id (RFC 4287 §4.2.6): an IRI that is never normalised.
const Id = v.pipe(
	v.string(),
	atMost(500),
	v.regex(
		/^[A-Za-z][A-Za-z0-9+.-]*:(?:[^\s<>"{}|\\^`\p{C}%#[\]]|%[0-9A-Fa-f]{2})+(?:#(?:[^\s<>"{}|\\^`\p{C}%#[\]]|%[0-9A-Fa-f]{2})*)?$/u,
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
	v.check((name) => isVisible(name) && toSlug(name) !== "", "must contain a letter or a digit"),
);

/** Keeps the first of all names with the same slug: “Bau” and “bau” have one page. */
function distinct(names: string[]): string[] {
	const keys = names.map((name) => toSlug(name) || name);
	return names.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}

export const ArticleInput = described(
	"An article to publish, schedule or draft. What is left out is taken away.",
	v.strictObject({
		id: v.exactOptional(
			described("An existing feed id, from another system; else one is made.", Id),
		),
		title: line(300),
		summary: v.exactOptional(
			described("Else the beginning of the text, also after changes.", line(1000)),
		),
		body: Body,
		language: v.exactOptional(described("Else the site's.", Language)),
		authors: v.optional(v.pipe(v.array(line(100)), v.maxLength(20), v.transform(distinct)), []),
		topics: v.optional(v.pipe(v.array(TopicName), v.maxLength(20), v.transform(distinct)), []),
		image: v.exactOptional(ImageInput),
		label: v.exactOptional(ArticleLabel),
		corrections: v.exactOptional(
			described(
				"They stand below the text, in the order of time.",
				v.pipe(
					v.array(CorrectionInput),
					v.maxLength(MAX_CORRECTIONS),
					rules("A silent change of a public article keeps those that it has."),
				),
			),
		),
		translation_of: v.exactOptional(
			described("The slug or the id of the original: one translation a language.", ArticleName),
		),
		status: v.optional(
			described(
				"`scheduled` is the same as `published`; `withdrawn` only keeps an article withdrawn.",
				v.picklist(["draft", "scheduled", "published", "withdrawn"]),
			),
			"published",
		),
		published_at: v.exactOptional(
			described("RFC 3339. In the past: kept. In the future: scheduled. Else now.", Instant),
		),
	}),
);
export type ArticleInput = v.InferOutput<typeof ArticleInput>;

/** The text of an article. */
export const ContentHtml = described("The text as safe HTML, with absolute addresses.", v.string());

export const ArticleSummary = described(
	"An article in a list.",
	v.object({
		id: described("Kept for ever, also as the feeds' id: store articles by it.", v.string()),
		slug: Slug,
		url: PageAddress,
		language: LanguageTag,
		title: v.string(),
		summary: v.string(),
		is_summary_derived: described(
			"True if it is the beginning of the text; false if somebody wrote it.",
			v.boolean(),
		),
		authors: v.array(v.string()),
		topics: described("Names; /api/topics has their slugs.", v.array(v.string())),
		image: v.exactOptional(Image),
		label: v.exactOptional(ArticleLabel),
		corrections: v.exactOptional(described("In the order of time.", v.array(Correction))),
		published_at: described("Since when it is public.", InstantText),
		updated_at: described("When it last changed.", InstantText),
	}),
);
export type ArticleSummary = v.InferOutput<typeof ArticleSummary>;

/** The same article in another language. */
export const Translation = v.object({ language: LanguageTag, url: PageAddress, slug: Slug });
export type Translation = v.InferOutput<typeof Translation>;

export const Article = described(
	"An article by itself.",
	v.object({
		...ArticleSummary.entries,
		content_html: ContentHtml,
		translations: described("The same article in other languages.", v.array(Translation)),
		survey: v.exactOptional(
			described(
				"The open survey that articles call to.",
				v.object({ title: v.string(), url: v.string() }),
			),
		),
	}),
);
export type Article = v.InferOutput<typeof Article>;
