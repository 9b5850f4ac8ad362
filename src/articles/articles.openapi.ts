import type { Operations } from "../docs/operation.ts";
import {
	article,
	articleList,
	authorList,
	changes,
	languageList,
	topicList,
} from "./article/article.examples.ts";

const GONE = { 404: "There is no such article.", 410: "The article has been withdrawn." };
const channelParameters = { cursor: "The slug that the page before ended with; it is in `next`." };
const COUNTS =
	"Sorted by slug. Each with its feeds, how many articles it has, and when the newest came.";

/** What anybody may read of articles. */
export const articleOperations = {
	"GET /api/articles": {
		id: "listArticles",
		summary: "A page of articles: filtered, searched and sorted",
		description:
			"The newest first, without their text. Follow `next` until there is none; `next`, `prev` and `first` are in the Link header too, among other relations. All filters must hold at once; a page may then hold fewer than `limit`, even none, and still have a `next`. With `include=content` a page ends after 4 MB of text.",
		parameters: {
			q: 'Words that must all be there; `"phrases"`, `-without`, up to two `begin*` of at least three letters. The last word may be a beginning. Capitals and accents do not matter, “ß” is “ss”, and “ä” is “ae” is “a”. Without a word nothing is found.',
			topic: "Articles of any of these topics, by slug or name; /api/topics has both.",
			"topic!": "Articles of none of these topics.",
			author: "Articles of this author, by slug or name; /api/authors has both.",
			language: "Articles in this language (BCP 47).",
			published_after: "Published at this moment or later: RFC 3339, or a day (UTC).",
			published_before: "Published before this moment.",
			updated_after: "Last changed at this moment or later.",
			updated_before: "Last changed before this moment.",
			ids: "The articles with these ids; unknown ones are left out.",
			has: "Only articles with an image.",
			sort: "`-published` (the newest first) unless there is `q`: then `relevance`, which is all words in the title, then in title and summary, then anywhere, and the newest first within each. Of a search, `updated` and `-updated` sort the newest 1,000.",
			fields: "Only these fields of each article; `snippet` is there with `q` alone.",
			include: "`content` adds `content_html`, `survey` the open survey, whatever `fields` says.",
		},
		example: { topic: ["wohnungswirtschaft"], limit: 2 },
		responses: {
			200: {
				description: "The page.",
				json: "ArticleList",
				headers: ["Link"],
				example: articleList,
			},
		},
	},
	"GET /api/articles/:slug": {
		id: "getArticle",
		summary: "An article with its text",
		description:
			"The text is safe HTML. `survey` is the open survey that articles call to, if there is one.",
		example: { slug: "neue-wohnungen-am-hafen" },
		responses: {
			200: { description: "The article.", json: "Article", headers: ["Link"], example: article },
		},
		problems: GONE,
	},
	"GET /api/articles/:slug/related": {
		id: "listRelatedArticles",
		summary: "The articles nearest to one",
		description:
			"Those of its language first that share the most topics with it, where a rarer one counts more; the newest first among equals.",
		example: { slug: "neue-wohnungen-am-hafen", limit: 3 },
		responses: {
			200: { description: "The articles.", json: "RelatedArticles", example: { articles: [] } },
		},
		problems: GONE,
	},
	"GET /api/changes": {
		id: "listChanges",
		summary: "What changed since a revision, for whoever keeps a copy",
		description:
			"Begin with `since=0`, go on with `revision` of the answer as `since`, at once while `has_more`. Each article is there once, as it is now; withdrawn ones as `{deleted: true, id, slug}`. Store by `id`. A page ends where a revision does, and may hold more than `limit`.",
		parameters: {
			since: "The `revision` of the last answer; 0 for everything.",
			limit: "How many changes an answer has at most.",
			include: "`content` adds `content_html`.",
		},
		example: { since: 0, limit: 100 },
		responses: {
			200: { description: "The changes.", json: "Changes", headers: ["Link"], example: changes },
		},
	},
	"GET /api/topics": {
		id: "listTopics",
		summary: "All topics",
		description: COUNTS,
		parameters: channelParameters,
		example: {},
		responses: {
			200: { description: "The topics.", json: "TopicList", headers: ["Link"], example: topicList },
		},
	},
	"GET /api/authors": {
		id: "listAuthors",
		summary: "All authors",
		description: COUNTS,
		parameters: channelParameters,
		example: {},
		responses: {
			200: {
				description: "The authors.",
				json: "AuthorList",
				headers: ["Link"],
				example: authorList,
			},
		},
	},
	"GET /api/languages": {
		id: "listLanguages",
		summary: "All languages",
		description: COUNTS,
		parameters: channelParameters,
		example: {},
		responses: {
			200: {
				description: "The languages.",
				json: "LanguageList",
				headers: ["Link"],
				example: languageList,
			},
		},
	},
} as const satisfies Operations;
