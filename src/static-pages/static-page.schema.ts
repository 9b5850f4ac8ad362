import * as v from "valibot";
import { Body, ContentHtml } from "../articles/article/article.schema.ts";
import { Revision } from "../platform/schema/count.schema.ts";
import { described } from "../platform/schema/described.schema.ts";
import { readOnlyEntries } from "../platform/schema/read-only.schema.ts";
import { Language, LanguageTag, line, PageAddress, Slug } from "../platform/schema/text.schema.ts";
import { InstantText } from "../platform/schema/time.schema.ts";
import { Warning } from "../platform/schema/warning.schema.ts";

export const MAX_STATIC_PAGE_BYTES = 256 * 1024;
/** So few that lists need no pages, and that the footer reads them all. */
export const MAX_STATIC_PAGES = 200;
export const MAX_PLACE = 1000;

/** The static pages that have a place of their own in the service. */
export const IMPRINT_SLUG = "impressum";
export const PRIVACY_SLUG = "datenschutz";

/** A sentence that the sample texts of both have, and that no real text has. */
export const SAMPLE_SENTENCE = "Dies ist ein Mustertext.";

/** The path of an address by which people look for one of them. */
export const KnownPagePath = v.object({ known: v.picklist([IMPRINT_SLUG, PRIVACY_SLUG]) });

export const StaticPageInput = described(
	"A static page to publish. What is left out is taken away.",
	v.strictObject({
		title: line(300),
		body: Body,
		language: v.exactOptional(described("Else the site's.", Language)),
		footer: v.exactOptional(
			described(
				"Its place in the footer of every page, the smallest first; else the footer does not list it.",
				v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_PLACE)),
			),
		),
	}),
);
export type StaticPageInput = v.InferOutput<typeof StaticPageInput>;

export const StaticPageSummary = described(
	"A static page in the newsroom's list, without its text.",
	v.object({
		slug: Slug,
		url: PageAddress,
		language: LanguageTag,
		title: v.string(),
		footer: v.exactOptional(described("Its place in the footer.", v.number())),
		created_at: InstantText,
		updated_at: described("When it last changed.", InstantText),
		revision: described("Also its ETag.", Revision),
	}),
);
export type StaticPageSummary = v.InferOutput<typeof StaticPageSummary>;

export const StaticPage = described(
	"A static page as it was typed.",
	v.object({ ...StaticPageSummary.entries, body: Body, content_html: ContentHtml }),
);
export type StaticPage = v.InferOutput<typeof StaticPage>;

export const StaticPageList = v.object({ pages: v.array(StaticPageSummary) });

export const SavedStaticPage = described(
	"A static page as it was stored.",
	v.object({
		...StaticPage.entries,
		warnings: v.exactOptional(
			described("What was removed from the body, at most 20 things.", v.array(Warning)),
		),
	}),
);

/** The body of a PUT: the input, and the read-only fields that GET returns beside it. */
export const StaticPageRepresentation = described(
	"A static page to publish, or one as it was read. What is left out is taken away.",
	v.strictObject({
		...readOnlyEntries(SavedStaticPage, StaticPageInput),
		...StaticPageInput.entries,
	}),
);

/** The fields of a static page that the newsroom may send. */
export const editedStaticPage = {
	input: StaticPageInput,
	representation: StaticPageRepresentation,
	volatile: ["warnings"],
};
