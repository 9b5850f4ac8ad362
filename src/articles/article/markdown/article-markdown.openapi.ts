import type { Operations } from "../../../platform/http/operation.ts";

/** Describes articles as Markdown. */
export const articleMarkdownOperations = {
	"GET /articles/:text": {
		id: "getArticleAsMarkdown",
		summary: "An article as Markdown",
		description:
			"For readers and models. Front matter (YAML) has `title`, `url`, `id`, `language`, `authors`, `topics`, `published`, `updated`, `summary`, and if there are any `label`, `image` and `translations`. The text is made of the safe HTML; its links are absolute.",
		parameters: { text: "The article's slug." },
		example: { text: "neue-wohnungen-am-hafen" },
		responses: {
			200: {
				description: "The article.",
				types: ["text/markdown; charset=utf-8"],
				headers: ["Link"],
			},
		},
		problems: {
			404: "There is no such article.",
			410: "The article has been withdrawn.",
			451: "It has been withdrawn for legal reasons.",
		},
	},
} as const satisfies Operations;
