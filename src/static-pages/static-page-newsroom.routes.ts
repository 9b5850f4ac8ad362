import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { lostRaceStatus, revisionTag } from "../platform/http/conditional-requests.ts";
import { type EditEnv, replacement } from "../platform/http/edited-body.ts";
import { preconditionProblem } from "../platform/http/precondition-problem.ts";
import { problem } from "../platform/http/problem.ts";
import { policy } from "../platform/http/route-policy.ts";
import { sizeLimit } from "../platform/http/size-limit.middleware.ts";
import { noQuery, path } from "../platform/http/validation.ts";
import { SlugPath } from "../platform/schema/slug-path.schema.ts";
import type { Warning } from "../platform/schema/warning.schema.ts";
import type { ChangeEnv } from "../publication/follow-changes.middleware.ts";
import { toStaticPage, toStaticPageSummary } from "./static-page.json.ts";
import {
	editedStaticPage,
	MAX_STATIC_PAGE_BYTES,
	MAX_STATIC_PAGES,
	type StaticPageInput,
} from "./static-page.schema.ts";
import {
	eraseStaticPage,
	findStaticPage,
	listStaticPages,
	type StaticPageRow,
} from "./static-page.sql.ts";
import { staticPageChange } from "./static-page-write.ts";
import { type Refused, storeStaticPage } from "./store-static-page.ts";

interface PageEditEnv extends ChangeEnv {
	Variables: ChangeEnv["Variables"] & EditEnv["Variables"] & { before: StaticPageRow | undefined };
}
type InputOut = { in: object; out: { param: SlugPath; json: StaticPageInput } };

const NO_PAGE = "There is no such static page.";
const CHANGED_MEANWHILE = "The page has changed meanwhile. Read it again, then change it.";
const TOO_MANY = `There are ${MAX_STATIC_PAGES} static pages, and more are not stored. Delete one first.`;
const failures = {
	absent: NO_PAGE,
	changed: CHANGED_MEANWHILE,
	exists: "The page exists already, and If-None-Match forbids to replace it.",
};

const limitSize = sizeLimit("A static page", MAX_STATIC_PAGE_BYTES);

/** Sets `before`, the stored page, and `stands`, the same as JSON; responds with 412 if a precondition fails. */
const loadExisting = createMiddleware<PageEditEnv>(async (c, next) => {
	const before = await findStaticPage(c.var.primaryDb, c.req.param("slug") ?? "");
	const failed = preconditionProblem(c, before && revisionTag(before.revision), failures);
	if (failed) return failed;
	c.set("before", before);
	c.set("stands", before && toStaticPage(c.var.site, before));
	return next();
});

/** The newsroom's API for static pages: publish, replace, erase. */
export const newsroomStaticPages = new Hono<PageEditEnv>()
	.get("/", policy("newsroom", "pages:read"), noQuery, async (c) => {
		const rows = await listStaticPages(c.var.primaryDb);
		return c.json({ pages: rows.map((row) => toStaticPageSummary(c.var.site, row)) });
	})
	.get("/:slug", policy("newsroom", "pages:read"), path(SlugPath), noQuery, loadExisting, (c) => {
		const { before } = c.var;
		return before ? respond(c, before, 200) : problem(c, 404, NO_PAGE);
	})
	.put(
		"/:slug",
		policy("newsroom", "pages:write"),
		path(SlugPath),
		noQuery,
		limitSize,
		loadExisting,
		replacement(editedStaticPage),
		save,
	)
	.delete(
		"/:slug",
		policy("newsroom", "pages:write"),
		path(SlugPath),
		noQuery,
		loadExisting,
		async (c) => {
			const { before } = c.var;
			if (!before) return problem(c, 404, NO_PAGE);
			const isDone = await eraseStaticPage(c.var.primaryDb, before, new Date());
			if (!isDone) return problem(c, lostRaceStatus(c.req.raw), CHANGED_MEANWHILE);
			c.var.followChange(staticPageChange(before));
			return c.body(null, 204);
		},
	);

async function save(c: Context<PageEditEnv, string, InputOut>) {
	const { before, site, primaryDb, followChange } = c.var;
	const change = { site, before, input: c.req.valid("json"), ...c.req.valid("param") };
	const stored = await storeStaticPage(primaryDb, change, new Date(), followChange);
	if ("refused" in stored) return refusal(c, stored);
	if (!before) c.header("Location", site.url + c.req.path);
	return respond(c, stored.row, before ? 200 : 201, stored.warnings);
}

function refusal(c: Context, { refused, why = "" }: Refused) {
	if (refused === "full") return problem(c, 409, TOO_MANY);
	if (refused === "changed") return problem(c, lostRaceStatus(c.req.raw), CHANGED_MEANWHILE);
	return problem(c, 422, why, [{ pointer: "#/body", detail: why }]);
}

function respond<Status extends 200 | 201>(
	c: Context<PageEditEnv>,
	row: StaticPageRow,
	status: Status,
	warnings: Warning[] = [],
) {
	c.header("ETag", revisionTag(row.revision));
	const page = toStaticPage(c.var.site, row);
	return c.json({ ...page, ...(warnings.length > 0 && { warnings }) }, status);
}
