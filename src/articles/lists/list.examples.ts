import { articleSummary } from "../article/article.examples.ts";
import type { ArticleList } from "./list.schema.ts";

export const articleList: ArticleList = { articles: [articleSummary], total: 1 };
