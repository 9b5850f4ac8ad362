import {
	ArticleBatch,
	BatchArticle,
	BatchResult,
	BatchResults,
} from "../articles/batch/article-batch.schema.ts";

/** The schemas of batches that have a name in the contract. */
export const batchInputs = { BatchArticleInput: BatchArticle, ArticleBatchInput: ArticleBatch };
export const batchOutputs = { BatchResult, BatchResults };
