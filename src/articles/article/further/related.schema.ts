import * as v from "valibot";
import { described } from "../../../platform/schema/described.schema.ts";
import { limitUpTo } from "../../../platform/schema/page-query.schema.ts";
import { ArticleSummary } from "../article.schema.ts";

export const RelatedArticles = described(
	"The nearest first.",
	v.object({ articles: v.array(ArticleSummary) }),
);
export type RelatedArticles = v.InferOutput<typeof RelatedArticles>;

const MAX_RELATED = 20;

/** The number of related articles: `limit` from 1 to 20; 5 unless it is given. */
export const RelatedQuery = v.strictObject({ limit: v.optional(limitUpTo(MAX_RELATED), "5") });
