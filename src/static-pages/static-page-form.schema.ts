import * as v from "valibot";
import { isVisible } from "../platform/schema/plain-text.ts";
import { toSlug } from "../platform/schema/slug.schema.ts";
import { Language, line, Slug } from "../platform/schema/text.schema.ts";
import { MAX_PLACE, type StaticPageInput } from "./static-page.schema.ts";

/** Bytes of a posted form: in it a letter takes up to nine times the bytes that it takes in JSON. */
export const MAX_PAGE_FORM_BYTES = 1_000_000;
/** Characters of a text, so that its JSON is not too large either. */
const MAX_TEXT_LENGTH = 120_000;
/** Address of the form for a new page, which no page may have. */
export const NEW_SLUG = "new";

const Text = v.pipe(
	v.string(),
	v.check(isVisible),
	v.maxLength(MAX_TEXT_LENGTH),
	// Browsers send CRLF.
	v.transform((text) => text.replace(/\r\n?/g, "\n")),
);
const Place = v.union([
	v.pipe(
		v.string(),
		v.trim(),
		v.literal(""),
		v.transform(() => undefined),
	),
	v.pipe(v.string(), v.trim(), v.digits(), v.transform(Number), v.maxValue(MAX_PLACE)),
]);

/** The revision that the form was opened with, 0 if there was no page. Without it the form replaces any, as the API does. */
const Revision = v.pipe(v.string(), v.digits(), v.transform(Number));

/** The fields of the form about a static page. An empty address is made from the title. */
export const StaticPageForm = v.pipe(
	v.object({
		title: line(300),
		text: Text,
		format: v.optional(v.picklist(["markdown", "html"]), "markdown"),
		language: Language,
		footer: v.optional(Place, ""),
		slug: v.optional(v.string(), ""),
		revision: v.exactOptional(Revision),
		do: v.optional(v.picklist(["save", "preview"]), "save"),
	}),
	v.transform(({ title, text, format, language, footer, slug, revision, do: action }) => {
		const body = format === "html" ? { html: text } : { markdown: text };
		const place = footer === undefined ? {} : { footer };
		const input: StaticPageInput = { title, body, language, ...place };
		const expected = revision === undefined ? {} : { expected: revision };
		return { input, slug: toSlug(slug) || toSlug(title), ...expected, action };
	}),
);
export type StaticPageForm = v.InferOutput<typeof StaticPageForm>;

/** The address of a new page. */
export const NewPageSlug = v.object({ slug: Slug });

const DONE = ["saved", "partly", "erased"] as const;

/** The query of these pages: what was done last, and the address that a new page is meant for. */
export const StaticPagesQuery = v.object({
	done: v.fallback(v.optional(v.picklist(DONE)), undefined),
	slug: v.fallback(v.optional(Slug, ""), ""),
});
export type StaticPagesDone = v.InferOutput<typeof StaticPagesQuery>["done"];

/** The form that erases a page. */
export const ErasureForm = v.object({
	revision: v.exactOptional(Revision),
});
