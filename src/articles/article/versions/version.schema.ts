import * as v from "valibot";
import { Revision } from "../../../platform/schema/count.schema.ts";
import { described } from "../../../platform/schema/described.schema.ts";
import { documentedAs } from "../../../platform/schema/documented-rules.schema.ts";
import { nextPageEntries } from "../../../platform/schema/page-query.schema.ts";
import { LanguageTag, Slug } from "../../../platform/schema/text.schema.ts";
import { InstantText } from "../../../platform/schema/time.schema.ts";
import { Body, ContentHtml } from "../article.schema.ts";
import { ArticleLabel, Correction, Effect } from "../article-notes.schema.ts";
import { Image } from "../image.schema.ts";

/** The member of versions that the cron trigger published. */
export const CLOCK = "clock";

const WRONG_NUMBER = "must be the number of a version";

/** The path of one version of an article. */
export const VersionPath = v.object({
	slug: Slug,
	number: v.pipe(
		v.string(),
		v.regex(/^[1-9]\d{0,8}$/, WRONG_NUMBER),
		documentedAs(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999_999))),
		v.transform(Number),
		v.description("The number of the version; they count from 1."),
	),
});
export type VersionPath = v.InferOutput<typeof VersionPath>;

/** The typed fields of an article, without its title and its body. */
const VersionFields = v.object({
	summary: v.exactOptional(described("Absent if it was made of the text.", v.string())),
	language: LanguageTag,
	authors: v.array(v.string()),
	topics: v.array(v.string()),
	image: v.exactOptional(Image),
	label: v.exactOptional(ArticleLabel),
	corrections: v.exactOptional(described("In the order of time.", v.array(Correction))),
	translation_of: v.exactOptional(described("The slug of the original at that time.", Slug)),
});
export type VersionFields = v.InferOutput<typeof VersionFields>;

export const VersionSummary = described(
	"What a publication made public, without the text.",
	v.object({
		number: described("Counts the versions of the article from 1.", v.number()),
		at: described("When it became public.", InstantText),
		revision: Revision,
		member: v.exactOptional(
			described(
				"The id of the person who published it, otherwise of the token; `operator` for NEWSROOM_TOKEN, `clock` if it was scheduled. Absent for what was public before versions were kept.",
				v.string(),
			),
		),
		name: v.exactOptional(described("Their name at that time.", v.string())),
		effect: Effect,
		correction: v.exactOptional(described("The correction that came with it.", v.string())),
		title: v.string(),
		slug: described("The article's slug at that time.", Slug),
		published_at: InstantText,
		updated_at: InstantText,
		draft_tag: v.exactOptional(
			described("The ETag of the working copy that it was made of, without quotes.", v.string()),
		),
		recalled_at: v.exactOptional(
			described("When it was taken back, before anybody was told.", InstantText),
		),
	}),
);
export type VersionSummary = v.InferOutput<typeof VersionSummary>;

export const VersionList = v.object({ versions: v.array(VersionSummary), ...nextPageEntries });
export type VersionList = v.InferOutput<typeof VersionList>;

export const Version = described(
	"What a publication made public, as it was typed.",
	v.object({
		...v.object(VersionSummary.entries).entries,
		...VersionFields.entries,
		body: Body,
		content_html: ContentHtml,
	}),
);
export type Version = v.InferOutput<typeof Version>;
