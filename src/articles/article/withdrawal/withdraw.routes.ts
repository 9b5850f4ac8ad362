import { Hono } from "hono";
import { lostRaceStatus, revisionTag } from "../../../platform/http/conditional-requests.ts";
import { replacement } from "../../../platform/http/edited-body.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { sizeLimit } from "../../../platform/http/size-limit.middleware.ts";
import { noQuery, path } from "../../../platform/http/validation.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import { toNewsroomArticle } from "../article.json.ts";
import { changeBetween } from "../article-change.ts";
import {
	type ArticleEditEnv,
	CHANGED_MEANWHILE,
	loadExisting,
	NO_ARTICLE,
	requireExisting,
} from "../article-edit.middleware.ts";
import { findArticleForNewsroom, withdrawArticle } from "../article-newsroom.sql.ts";
import { MAX_WITHDRAWAL_BYTES, withdrawing } from "./withdrawal.schema.ts";

const limitWithdrawal = sizeLimit("A withdrawal", MAX_WITHDRAWAL_BYTES);

/** Withdraws articles, and says why. */
export const newsroomWithdrawals = new Hono<ArticleEditEnv>().post(
	"/:slug/withdraw",
	policy("newsroom", "articles:publish"),
	path(SlugPath),
	noQuery,
	limitWithdrawal,
	loadExisting,
	requireExisting,
	replacement(withdrawing),
	async (c) => {
		const { before, primaryDb: db, site } = c.var;
		const withdrawal = c.req.valid("json");
		const { slug } = c.req.valid("param");
		const isDone = before && (await withdrawArticle(db, before.article, new Date(), withdrawal));
		const after = isDone ? await findArticleForNewsroom(db, slug) : undefined;
		if (!before) return problem(c, 404, NO_ARTICLE);
		if (!after) return problem(c, lostRaceStatus(c.req.raw), CHANGED_MEANWHILE);
		if (after.article.revision !== before.article.revision)
			c.var.followChange({ ...changeBetween(before, after), articleSlugs: [slug] });
		c.header("ETag", revisionTag(after.article.revision));
		return c.json(toNewsroomArticle(site, after));
	},
);
