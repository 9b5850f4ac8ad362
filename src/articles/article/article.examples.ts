import type * as v from "valibot";
import type { Article, ArticleInput, ArticleSummary } from "./article.schema.ts";
import type { NewsroomArticle } from "./article-newsroom.schema.ts";

/** An article as the newsroom sends it. The sample content has the same under the slug of `articleSummary`. */
export const articleInput = {
	title: "Neue Wohnungen am Hafen",
	summary: "Am alten Hafen entstehen 120 Wohnungen, die Hälfte davon gefördert.",
	body: {
		markdown: "Am Hafen entstehen **120** Wohnungen.\n\n## Zeitplan\n\nBaubeginn ist im Mai.",
	},
	language: "de",
	authors: ["Ada Beispiel"],
	topics: ["Wohnungswirtschaft"],
	image: {
		url: "https://news.example/icon.png",
		alt: "Das Zeichen der Randnotiz",
		caption: "Das neue Zeichen hängt am Eingang der Redaktion.",
		credit: "Alma Birkentaler",
		width: 512,
		height: 512,
	},
	published_at: "2024-07-15T09:00:00+02:00",
} satisfies v.InferInput<typeof ArticleInput>;

/** Gives an article another title and takes its picture away. */
export const articlePatch = { title: "120 neue Wohnungen am Hafen", image: null };

const { title, summary, body, language, authors, topics, image } = articleInput;
const published_at = "2024-07-15T07:00:00.000Z";
const content_html =
	'<p>Am Hafen entstehen <strong>120</strong> Wohnungen.</p>\n<h2 id="text-zeitplan">Zeitplan</h2>\n<p>Baubeginn ist im Mai.</p>';

export const articleSummary: ArticleSummary = {
	id: "tag:news.example,2024-07-15:11916234-a4ab-4878-8a8c-5ef120c2be7a",
	slug: "neue-wohnungen-am-hafen",
	url: "https://news.example/articles/neue-wohnungen-am-hafen",
	...{ language, title, summary, is_summary_derived: false, authors, topics, image },
	published_at,
	updated_at: published_at,
};

export const article: Article = {
	...articleSummary,
	content_html,
	translations: [],
	survey: {
		title: "Leserumfrage: Wie lesen Sie die Randnotiz?",
		url: "https://news.example/surveys/leserumfrage",
	},
};

export const newsroomSummary = {
	...articleSummary,
	status: "published",
	created_at: "2024-07-15T06:40:12.305Z",
	revision: 17,
} as const;

export const newsroomArticle: NewsroomArticle = { ...newsroomSummary, body, content_html };

/** The slug that the examples write to, so that they change no sample. */
export const writtenSlug = "meine-meldung";

export const writtenArticle: NewsroomArticle = {
	...newsroomArticle,
	slug: writtenSlug,
	url: `https://news.example/articles/${writtenSlug}`,
};

const { image: _, ...withoutImage } = writtenArticle;

export const patchedArticle: NewsroomArticle = { ...withoutImage, title: articlePatch.title };
