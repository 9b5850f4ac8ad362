import type { Operations } from "../../platform/http/operation.ts";
import { authorList, languageList, topicList } from "./channel-counts.examples.ts";
import { AuthorList, LanguageList, TopicList } from "./channel-counts.schema.ts";

const COUNTS =
	"Sorted by slug. Each with its feeds, how many articles it has, and when the newest came.";

/** Describes the lists of topics, authors and languages. */
export const channelCountOperations = {
	"GET /api/topics": {
		id: "listTopics",
		summary: "All topics",
		description: COUNTS,
		example: {},
		responses: {
			200: { description: "The topics.", json: TopicList, headers: ["Link"], example: topicList },
		},
	},
	"GET /api/authors": {
		id: "listAuthors",
		summary: "All authors",
		description: COUNTS,
		example: {},
		responses: {
			200: {
				description: "The authors.",
				json: AuthorList,
				headers: ["Link"],
				example: authorList,
			},
		},
	},
	"GET /api/languages": {
		id: "listLanguages",
		summary: "All languages",
		description: COUNTS,
		example: {},
		responses: {
			200: {
				description: "The languages.",
				json: LanguageList,
				headers: ["Link"],
				example: languageList,
			},
		},
	},
} as const satisfies Operations;
