import type * as v from "valibot";
import { newsroomSummary } from "../article/article.examples.ts";
import type { FoundArticleList } from "./finding.schema.ts";

export const foundArticleList: v.InferOutput<typeof FoundArticleList> = {
	articles: [
		{ ...newsroomSummary, changed_at: "2024-07-15T06:40:12.305Z", changed_by: "NEWSROOM_TOKEN" },
	],
	total: 1,
};
