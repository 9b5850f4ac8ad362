import type * as v from "valibot";
import type { Changes } from "../lists/changes.schema.ts";
import type {
	AuthorList,
	ChannelCount,
	LanguageList,
	TopicList,
} from "../lists/channel-counts.schema.ts";
import type { ArticleList } from "../lists/list.schema.ts";
import type { Article, ArticleInput, ArticleSummary, NewsroomArticle } from "./article.schema.ts";
import type { NewsroomArticleList } from "./article-newsroom.schema.ts";

/** What the newsroom sends. */
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
		url: "https://images.example/hafen.jpg",
		alt: "Kräne am Hafen",
		width: 1200,
		height: 800,
	},
	published_at: "2024-07-15T09:00:00+02:00",
} satisfies v.InferInput<typeof ArticleInput>;

const { title, summary, body, language, authors, topics, image } = articleInput;
const published_at = "2024-07-15T07:00:00.000Z";
const content_html =
	"<p>Am Hafen entstehen <strong>120</strong> Wohnungen.</p>\n<h2>Zeitplan</h2>\n<p>Baubeginn ist im Mai.</p>";

export const articleSummary: ArticleSummary = {
	id: "tag:news.example,2024-07-15:11916234-a4ab-4878-8a8c-5ef120c2be7a",
	slug: "neue-wohnungen-am-hafen",
	url: "https://news.example/articles/neue-wohnungen-am-hafen",
	...{ language, title, summary, authors, topics, image },
	published_at,
	updated_at: published_at,
};

export const articleList: ArticleList = { articles: [articleSummary], total: 1 };

export const changes: Changes = {
	changes: [{ revision: 17, ...articleSummary }],
	revision: 18,
	has_more: false,
};

const channel = (path: string, slug: string, name: string): ChannelCount => {
	const url = `https://news.example/${path}/${slug}`;
	const feeds = { rss: `${url}/rss.xml`, atom: `${url}/atom.xml`, json: `${url}/feed.json` };
	return { name, slug, url, feeds, articles: 1, newest_at: published_at };
};

export const topicList: TopicList = {
	topics: [channel("topics", "wohnungswirtschaft", "Wohnungswirtschaft")],
};
export const authorList: AuthorList = {
	authors: [channel("authors", "ada-beispiel", "Ada Beispiel")],
};
export const languageList: LanguageList = { languages: [channel("languages", "de", "Deutsch")] };

export const article: Article = {
	...articleSummary,
	content_html,
	translations: [],
	survey: { title: "Leserumfrage", url: "https://news.example/surveys/leserumfrage" },
};

const newsroomSummary = {
	...articleSummary,
	status: "published",
	created_at: "2024-07-15T06:40:12.305Z",
	revision: 17,
} as const;

export const newsroomArticle: NewsroomArticle = { ...newsroomSummary, body, content_html };

export const newsroomArticleList: v.InferOutput<typeof NewsroomArticleList> = {
	articles: [newsroomSummary],
};
