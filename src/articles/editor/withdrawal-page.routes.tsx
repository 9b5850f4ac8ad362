import { type Context, Hono } from "hono";
import { frameOf } from "../../newsroom/layout/newsroom-layout.tsx";
import { readFields } from "../../platform/http/form-fields.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { sizeLimit } from "../../platform/http/size-limit.middleware.ts";
import { checkForm, path } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { changeBetween } from "../article/article-change.ts";
import { NO_ARTICLE } from "../article/article-edit.middleware.ts";
import { findArticleForNewsroom, withdrawArticle } from "../article/article-newsroom.sql.ts";
import { MAX_WITHDRAWAL_BYTES } from "../article/withdrawal/withdrawal.schema.ts";
import { type EditorEnv, findArticleToRead } from "./editor.middleware.ts";
import { type RefusedWithdrawal, WithdrawalPage } from "./withdraw-article.page.tsx";
import { WithdrawalForm } from "./withdrawal-form.schema.ts";

interface WithdrawalEnv extends EditorEnv {
	Variables: EditorEnv["Variables"] & { unreadable: string[] };
}

const limitSize = sizeLimit("A withdrawal", MAX_WITHDRAWAL_BYTES);

/** The page that asks before an article is withdrawn, and withdraws it. */
export const newsroomWithdrawalPage = new Hono<WithdrawalEnv>()
	.get(
		"/:slug/withdraw",
		policy("newsroom", "articles:publish"),
		path(SlugPath),
		findArticleToRead,
		(c) => ask(c, undefined, 200),
	)
	.post(
		"/:slug/withdraw",
		policy("newsroom", "articles:publish"),
		path(SlugPath),
		limitSize,
		findArticleToRead,
		readFields,
		async (c) => {
			const { before, fields, primaryDb: db, slug } = c.var;
			if (!before) return problem(c, 404, NO_ARTICLE);
			const checked = checkForm(WithdrawalForm, fields);
			if ("errors" in checked) return ask(c, { fault: "refused", typed: fields }, 422);
			const { revision } = before.article;
			const isSame = String(fields.get("revision") ?? revision) === `${revision}`;
			const isDone =
				isSame && (await withdrawArticle(db, before.article, new Date(), checked.output));
			const after = isDone ? await findArticleForNewsroom(db, slug) : undefined;
			if (!after) return ask(c, { fault: "changed", typed: fields }, 412);
			c.var.followChange({ ...changeBetween(before, after), articleSlugs: [slug] });
			return c.redirect(`/newsroom/articles/${slug}?done=withdrawn`, 303);
		},
	);

function ask(
	c: Context<WithdrawalEnv>,
	refused: RefusedWithdrawal | undefined,
	status: 200 | 412 | 422,
) {
	const { before } = c.var;
	if (!before) return problem(c, 404, NO_ARTICLE);
	const page = { ...frameOf(c), article: before.article, ...(refused && { refused }) };
	return c.html(<WithdrawalPage {...page} />, status);
}
