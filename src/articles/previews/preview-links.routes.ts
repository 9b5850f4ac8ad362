import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { replacement } from "../../platform/http/edited-body.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { sizeLimit } from "../../platform/http/size-limit.middleware.ts";
import { noQuery, path } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { NO_ARTICLE } from "../article/article-edit.middleware.ts";
import { type DraftEnv, loadDraft } from "../drafts/draft.middleware.ts";
import { isFull, makePreviewLink } from "./make-preview-link.ts";
import { requireOwn } from "./own-preview.middleware.ts";
import { toPreviewLink } from "./preview.json.ts";
import { LinkPath, MAX_LINK_BYTES, MOST_LINKS, madeLink } from "./preview-link.schema.ts";
import { listPreviewLinks, revokePreviewLink } from "./preview-link.sql.ts";

const NO_LINK = "The article has no such link.";
const TOO_MANY = `The article has ${MOST_LINKS} links, and more are not stored. Make new ones when these have ended.`;

const limitSize = sizeLimit("A link", MAX_LINK_BYTES);

const refuseTooMany = createMiddleware<DraftEnv>(async (c, next) => {
	const { before, primaryDb } = c.var;
	const links = before ? await listPreviewLinks(primaryDb, before.article.article_key) : [];
	return isFull(links, new Date()) ? problem(c, 409, TOO_MANY) : next();
});

/** The links to the preview of an article: make, list, revoke. */
export const newsroomPreviewLinks = new Hono<DraftEnv>()
	.get(
		"/:slug/preview-links",
		policy("newsroom", "articles:read"),
		path(SlugPath),
		noQuery,
		loadDraft,
		async (c) => {
			const { before, primaryDb } = c.var;
			if (!before) return problem(c, 404, NO_ARTICLE);
			const rows = await listPreviewLinks(primaryDb, before.article.article_key);
			return c.json({ preview_links: rows.map(toPreviewLink) });
		},
	)
	.post(
		"/:slug/preview-links",
		policy("newsroom", "drafts:write"),
		path(SlugPath),
		noQuery,
		limitSize,
		loadDraft,
		requireOwn,
		replacement(madeLink),
		refuseTooMany,
		async (c) => {
			const { before, member, primaryDb, site } = c.var;
			if (!before) return problem(c, 404, NO_ARTICLE);
			const wanted = { article: before.article.article_key, ...c.req.valid("json") };
			const { row, url } = await makePreviewLink(primaryDb, site, wanted, member.name);
			return c.json({ ...toPreviewLink(row), url }, 201);
		},
	)
	.delete(
		"/:slug/preview-links/:link",
		policy("newsroom", "drafts:write"),
		path(LinkPath),
		noQuery,
		loadDraft,
		requireOwn,
		async (c) => {
			const { before, primaryDb } = c.var;
			const { link } = c.req.valid("param");
			const key = before?.article.article_key ?? 0;
			const isRevoked = await revokePreviewLink(primaryDb, key, link, new Date());
			return isRevoked ? c.body(null, 204) : problem(c, 404, NO_LINK);
		},
	);
