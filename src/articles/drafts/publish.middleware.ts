import { createMiddleware } from "hono/factory";
import {
	failedPrecondition,
	names,
	revisionTag,
} from "../../platform/http/conditional-requests.ts";
import { preconditionProblem } from "../../platform/http/precondition-problem.ts";
import { problem } from "../../platform/http/problem.ts";
import { NO_ARTICLE } from "../article/article-edit.middleware.ts";
import { findLastChange } from "../article/versions/last-change.sql.ts";
import { CLOCK } from "../article/versions/version.schema.ts";
import { findVersionByTag } from "../article/versions/version.sql.ts";
import { type DraftEnv, draftTag } from "./draft.middleware.ts";

const OUTDATED =
	"The article has changed since the working copy began. Read both, then publish with the ETag of the article in If-Match too.";
const failures = {
	absent: "There is no such article.",
	changed: "The working copy or the article has changed meanwhile. Read them again.",
	exists: "The article exists already, and If-None-Match forbids to replace it.",
};

/** Sets `isDone` if If-Match names a working copy that was published already: then the request is a repetition. */
export interface PublishEnv extends DraftEnv {
	Variables: DraftEnv["Variables"] & { isDone: boolean };
}

/**
 * Responds with 404 unless there is an article, and with 412 unless If-Match names its working copy or the article
 * itself. A working copy that began from another revision of the article needs that of the article in If-Match,
 * except for a DELETE, which publishes nothing.
 */
export const requireSameState = createMiddleware<PublishEnv>(async (c, next) => {
	const { before, draft, primaryDb: db } = c.var;
	if (!before) return problem(c, 404, NO_ARTICLE);
	const articleTag = revisionTag(before.article.revision);
	const tags = [articleTag, ...(draft ? [draftTag(draft)] : [])];
	const isFailing = tags.every((tag) => failedPrecondition(c.req.raw, tag) !== undefined);
	const wanted = c.req.header("If-Match") ?? "";
	c.set("isDone", isFailing && !draft && (await isPublished()));
	if (c.var.isDone) return next();
	if (isFailing)
		return preconditionProblem(c, articleTag, failures, await findLastChange(db, before.article));
	const isOutdated = draft && draft.revision !== before.article.revision;
	if (!isOutdated || c.req.method === "DELETE" || (wanted !== "*" && names(wanted, articleTag)))
		return next();
	const change = await findLastChange(db, before.article);
	// A release changes nothing that was typed.
	return change.changed_by === CLOCK ? next() : problem(c, 412, OUTDATED, undefined, change);

	async function isPublished() {
		const [, tag] = /^"([^"]+)"$/.exec(wanted) ?? [];
		return tag !== undefined && before !== undefined
			? (await findVersionByTag(db, before.article.article_key, tag)) !== undefined
			: false;
	}
});
