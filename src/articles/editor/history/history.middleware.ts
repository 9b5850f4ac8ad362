import { createMiddleware } from "hono/factory";
import type { FormFields } from "../../../platform/http/form-fields.ts";
import { problem } from "../../../platform/http/problem.ts";
import { NO_ARTICLE } from "../../article/article-edit.middleware.ts";
import type { NewsroomArticleRow } from "../../article/article-newsroom.sql.ts";
import type { DraftEnv } from "../../drafts/draft.middleware.ts";

/** The environment of the pages about the versions of an article. */
export interface HistoryEnv extends DraftEnv {
	Variables: DraftEnv["Variables"] & {
		/** The article whose versions are shown. */
		shown: NewsroomArticleRow;
		fields: FormFields;
		unreadable: string[];
	};
}

/** Sets `shown`; responds with 404 if there is no such article. */
export const requireArticle = createMiddleware<HistoryEnv>((c, next) => {
	const { before } = c.var;
	if (!before) return Promise.resolve(problem(c, 404, NO_ARTICLE));
	c.set("shown", before);
	return next();
});
