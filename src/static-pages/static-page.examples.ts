import type * as v from "valibot";
import type { StaticPage, StaticPageInput, StaticPageList } from "./static-page.schema.ts";

/** The slug that the examples write to, so that they change no page of the samples. */
export const writtenPageSlug = "ueber-uns";

export const staticPageInput = {
	title: "Über uns",
	body: { markdown: "Die **Randnotiz** erscheint in Oldenburg." },
	language: "de",
	footer: 30,
} satisfies v.InferInput<typeof StaticPageInput>;

const summary = {
	slug: writtenPageSlug,
	url: `https://news.example/pages/${writtenPageSlug}`,
	...{ language: "de", title: "Über uns", footer: 30 },
	created_at: "2024-07-15T06:40:12.305Z",
	updated_at: "2024-07-15T06:40:12.305Z",
	revision: 17,
};

export const staticPage: StaticPage = {
	...summary,
	body: staticPageInput.body,
	content_html: "<p>Die <strong>Randnotiz</strong> erscheint in Oldenburg.</p>",
};

export const staticPageList: v.InferOutput<typeof StaticPageList> = { pages: [summary] };
