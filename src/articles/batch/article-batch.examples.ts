import { articleInput, writtenArticle, writtenSlug } from "../article/article.examples.ts";
import type { BatchResults } from "./article-batch.schema.ts";

/** A batch of two articles, one of which cannot be stored. */
export const articleBatch = {
	articles: [
		{ slug: writtenSlug, ...articleInput },
		{
			...{ slug: "my-item", title: "New homes at the harbour", language: "en" },
			...{ body: articleInput.body, translation_of: "gibt-es-nicht" },
		},
	],
};

const { id, url, revision } = writtenArticle;
const detail = "There is no article “gibt-es-nicht”.";

export const batchResults: BatchResults = {
	results: [
		{ slug: writtenSlug, status: 201, id, url, revision, etag: `"${revision}"` },
		{
			...{ slug: "my-item", status: 409, detail },
			errors: [{ pointer: "#/articles/1/translation_of", detail }],
		},
	],
};
