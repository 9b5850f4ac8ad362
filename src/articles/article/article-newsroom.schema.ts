import * as v from "valibot";
import { nextPageEntries } from "../../platform/schema/page-query.schema.ts";
import { NewsroomArticle } from "./article.schema.ts";

/** An article in the newsroom's list, without its text. */
export const NewsroomArticleSummary = v.omit(v.object(NewsroomArticle.entries), [
	"body",
	"content_html",
]);

export const NewsroomArticleList = v.object({
	articles: v.array(NewsroomArticleSummary),
	...nextPageEntries,
});
