import { type Context, Hono } from "hono";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import { type FormFields, readFields } from "../../../platform/http/form-fields.ts";
import { requestedListName } from "../../../platform/http/list-name.ts";
import { addressWith } from "../../../platform/http/page-links.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { sizeLimit } from "../../../platform/http/size-limit.middleware.ts";
import { checkForm, path, query } from "../../../platform/http/validation.ts";
import { toCursor } from "../../../platform/schema/cursor.schema.ts";
import { FRONT_PAGE_LENGTH } from "../../../platform/schema/page-query.schema.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import { NO_ARTICLE } from "../../article/article-edit.middleware.ts";
import { type DraftEnv, loadDraft } from "../../drafts/draft.middleware.ts";
import { listComments } from "../comment.sql.ts";
import { isFull, makePreviewLink } from "../make-preview-link.ts";
import { mayShow, requireOwn } from "../own-preview.middleware.ts";
import { toComment, toPreviewLink } from "../preview.json.ts";
import { LinkPath, MAX_LINK_BYTES } from "../preview-link.schema.ts";
import { listPreviewLinks, revokePreviewLink } from "../preview-link.sql.ts";
import { SharingPage } from "./sharing.page.tsx";
import { SharingForm, SharingQuery } from "./sharing.schema.ts";
import type { Sharing } from "./sharing-view.ts";

interface SharingEnv extends DraftEnv {
	Variables: DraftEnv["Variables"] & { fields: FormFields; unreadable: string[] };
}

const limitSize = sizeLimit("A link", MAX_LINK_BYTES);

/** The page of links to a preview, and of what people said by them. */
export const newsroomSharing = new Hono<SharingEnv>()
	.get(
		"/:slug/sharing",
		policy("newsroom", "articles:read"),
		path(SlugPath),
		query(SharingQuery),
		loadDraft,
		(c) => {
			const { done, ...page } = c.req.valid("query");
			return show(c, { done }, 200, page);
		},
	)
	.post(
		"/:slug/sharing",
		policy("newsroom", "drafts:write"),
		path(SlugPath),
		limitSize,
		readFields,
		loadDraft,
		requireOwn,
		async (c) => {
			const { before, fields, member, primaryDb, site } = c.var;
			const checked = checkForm(SharingForm, fields);
			if ("errors" in checked) return show(c, { fault: "days" }, 422);
			const article = before?.article.article_key ?? 0;
			if (isFull(await listPreviewLinks(primaryDb, article), new Date()))
				return show(c, { fault: "full" }, 409);
			const wanted = { article, ...checked.output };
			const { row, url } = await makePreviewLink(primaryDb, site, wanted, member.name);
			return show(c, { made: { ...toPreviewLink(row), url } }, 200);
		},
	)
	.post(
		"/:slug/sharing/:link/revoke",
		policy("newsroom", "drafts:write"),
		path(LinkPath),
		loadDraft,
		requireOwn,
		async (c) => {
			const { before, primaryDb } = c.var;
			const { slug, link } = c.req.valid("param");
			const key = before?.article.article_key ?? 0;
			const isRevoked = await revokePreviewLink(primaryDb, key, link, new Date());
			if (!isRevoked) return problem(c, 404, "The article has no such link.");
			return c.redirect(`/newsroom/articles/${slug}/sharing?done=revoked`, 303);
		},
	);

type Shown = Pick<Sharing, "done" | "made" | "fault">;
const FIRST_PAGE = { limit: FRONT_PAGE_LENGTH };

async function show(
	c: Context<SharingEnv>,
	shown: Shown,
	status: 200 | 409 | 422,
	page: Parameters<typeof listComments>[1] = FIRST_PAGE,
) {
	const { before, draft, primaryDb: db } = c.var;
	if (!before) return problem(c, 404, NO_ARTICLE);
	const { article_key, slug, title, language: lang } = before.article;
	const [links, found] = await Promise.all([
		listPreviewLinks(db, article_key),
		listComments(db, page, slug),
	]);
	const cursor = found.next && toCursor(found.next, requestedListName(c));
	const view = {
		...{ slug, title: draft?.title || title, lang, mayShare: mayShow(c.var) },
		...{ links: links.map(toPreviewLink), comments: found.rows.map(toComment) },
		olderPath: cursor && addressWith(c, "", { cursor }),
	};
	return c.html(<SharingPage {...frameOf(c)} {...view} {...shown} />, status);
}
