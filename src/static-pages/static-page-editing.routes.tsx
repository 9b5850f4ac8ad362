import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { frameOf } from "../newsroom/layout/newsroom-layout.tsx";
import { readFields } from "../platform/http/form-fields.ts";
import { problem } from "../platform/http/problem.ts";
import { policy } from "../platform/http/route-policy.ts";
import { sizeLimit } from "../platform/http/size-limit.middleware.ts";
import { checkForm, path, query } from "../platform/http/validation.ts";
import { SlugPath } from "../platform/schema/slug-path.schema.ts";
import { wordsFor } from "../words/languages.ts";
import { PageErasurePage } from "./page-erasure.page.tsx";
import { PageListPage } from "./page-list.page.tsx";
import {
	type PageEditorEnv,
	previewPage,
	refusePage,
	savePage,
	showPage,
} from "./page-response.tsx";
import { toStaticPageSummary } from "./static-page.json.ts";
import { IMPRINT_SLUG, PRIVACY_SLUG, SAMPLE_SENTENCE } from "./static-page.schema.ts";
import {
	eraseStaticPage,
	findPagesWith,
	findStaticPage,
	listStaticPages,
	type StaticPageRow,
} from "./static-page.sql.ts";
import {
	ErasureForm,
	MAX_PAGE_FORM_BYTES,
	NEW_SLUG,
	NewPageSlug,
	StaticPageForm,
	StaticPagesQuery,
} from "./static-page-form.schema.ts";
import { staticPageChange } from "./static-page-write.ts";
import { newTyped, staticPageFaults, toTyped } from "./typed-page.ts";

const limitSize = sizeLimit("The form of a page", MAX_PAGE_FORM_BYTES);

/** Sets `before`, the stored page. */
const load = createMiddleware<PageEditorEnv>(async (c, next) => {
	c.set("before", await findStaticPage(c.var.primaryDb, c.req.param("slug") ?? ""));
	return next();
});

const NO_PAGE = "There is no such static page.";

/** The newsroom's pages about static pages: the list, the form for each, and what its buttons do. */
export const newsroomPageEditing = new Hono<PageEditorEnv>()
	.get("/", policy("newsroom", "pages:read"), query(StaticPagesQuery), async (c) => {
		const { primaryDb, site } = c.var;
		const [rows, known] = await Promise.all([
			listStaticPages(primaryDb),
			findPagesWith(primaryDb, [IMPRINT_SLUG, PRIVACY_SLUG], SAMPLE_SENTENCE),
		]);
		const pages = rows.map((row) => toStaticPageSummary(site, row));
		const samples = known.filter(({ has }) => has === 1).map(({ slug }) => slug);
		const { done } = c.req.valid("query");
		return c.html(<PageListPage {...{ ...frameOf(c), pages, samples, done }} />);
	})
	.post("/", policy("newsroom", "pages:write"), limitSize, readFields, async (c) => {
		const checked = checkForm(StaticPageForm, c.var.fields);
		if ("errors" in checked) return refusePage(c, staticPageFaults(checked.errors), 422);
		if (checked.output.action === "preview") return previewPage(c, checked.output);
		const { slug } = checked.output;
		if (slug === NEW_SLUG) return refusePage(c, { slug: "reserved" }, 422);
		if ("errors" in checkForm(NewPageSlug, new Map([["slug", slug]])))
			return refusePage(c, { slug: "slug" }, 422);
		c.set("before", await findStaticPage(c.var.primaryDb, slug));
		return savePage(c, slug, { ...checked.output, expected: 0 });
	})
	.get(`/${NEW_SLUG}`, policy("newsroom", "pages:read"), query(StaticPagesQuery), (c) => {
		const { slug } = c.req.valid("query");
		const known: Record<string, string> = wordsFor(c.var.site.language).newsroomPages.known;
		return c.html(showPage(c, {}, { ...newTyped(c.var.site, known[slug]), slug }));
	})
	.get(
		"/:slug",
		policy("newsroom", "pages:read"),
		path(SlugPath),
		query(StaticPagesQuery),
		load,
		(c) => {
			const { before } = c.var;
			if (!before) return problem(c, 404, NO_PAGE);
			const { done } = c.req.valid("query");
			return c.html(showPage(c, { ...(done && { done }) }, toTyped(before), `${before.revision}`));
		},
	)
	.post(
		"/:slug",
		policy("newsroom", "pages:write"),
		path(SlugPath),
		limitSize,
		load,
		readFields,
		(c) => {
			const checked = checkForm(StaticPageForm, c.var.fields);
			if ("errors" in checked) return refusePage(c, staticPageFaults(checked.errors), 422);
			if (checked.output.action === "preview") return previewPage(c, checked.output);
			return savePage(c, c.req.valid("param").slug, checked.output);
		},
	)
	.get("/:slug/erase", policy("newsroom", "pages:write"), path(SlugPath), load, (c) => {
		const { before } = c.var;
		return before ? c.html(askToErase(c, before, false)) : problem(c, 404, NO_PAGE);
	})
	.post(
		"/:slug/erase",
		policy("newsroom", "pages:write"),
		path(SlugPath),
		limitSize,
		load,
		readFields,
		async (c) => {
			const { before, fields, primaryDb } = c.var;
			if (!before) return c.redirect(ERASED, 303);
			const checked = checkForm(ErasureForm, fields);
			const { revision = before.revision } = "output" in checked ? checked.output : { revision: 0 };
			const isShown = revision === before.revision;
			const isErased = isShown && (await eraseStaticPage(primaryDb, before, new Date()));
			if (!isErased) return c.html(askToErase(c, before, true), 409);
			c.var.followChange(staticPageChange(before));
			return c.redirect(ERASED, 303);
		},
	);

const ERASED = "/newsroom/pages?done=erased";

function askToErase(c: Context<PageEditorEnv>, row: StaticPageRow, isChanged: boolean) {
	const page = toStaticPageSummary(c.var.site, row);
	return <PageErasurePage {...{ ...frameOf(c), page, isChanged }} />;
}
