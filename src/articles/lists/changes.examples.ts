import { articleSummary } from "../article/article.examples.ts";
import type { Changes } from "./changes.schema.ts";

export const changes: Changes = {
	changes: [{ revision: 17, ...articleSummary }],
	since: "18",
	revision: 18,
	epoch: "9f2c5e81d04ab736",
	has_more: false,
};
