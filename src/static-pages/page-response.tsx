import type { Context } from "hono";
import { toShownHtml } from "../content/site-links.ts";
import { frameOf } from "../newsroom/layout/newsroom-layout.tsx";
import { refusedForm } from "../newsroom/layout/refused-form.ts";
import type { NewsroomEnv } from "../newsroom/member.ts";
import type { FormFields } from "../platform/http/form-fields.ts";
import type { ChangeEnv } from "../publication/follow-changes.middleware.ts";
import { PageFormPage, type PageFormProps } from "./page-form.page.tsx";
import type { StaticPageRow } from "./static-page.sql.ts";
import { renderIfPossible } from "./static-page-content.ts";
import type { StaticPageForm } from "./static-page-form.schema.ts";
import { storeStaticPage } from "./store-static-page.ts";
import { newTyped, type StaticPageFault, type TypedPage, toTyped } from "./typed-page.ts";

/** The environment of the pages that edit static pages. */
export interface PageEditorEnv extends NewsroomEnv {
	Variables: NewsroomEnv["Variables"] &
		ChangeEnv["Variables"] & {
			fields: FormFields;
			unreadable: string[];
			before: StaticPageRow | undefined;
		};
}

type Shown = Pick<PageFormProps, "done" | "refused" | "meanwhile" | "preview">;
type Faults = Record<string, StaticPageFault>;

/** Responds with the form as it stands in the database, or for a new page. */
export function showPage(
	c: Context<PageEditorEnv>,
	shown: Shown,
	typed: TypedPage,
	revision = "0",
) {
	const page = { ...frameOf(c), slug: c.req.param("slug"), typed, revision };
	return <PageFormPage {...page} {...shown} />;
}

/** Responds with the form as it was typed. It keeps the revision that it was opened with. */
function showTyped(c: Context<PageEditorEnv>, shown: Shown, revision?: string) {
	const typed = refusedForm(c.var.fields, {}).typed;
	const all = { ...newTyped(c.var.site), ...typed };
	return showPage(c, shown, all, revision ?? typed.revision);
}

/** Responds with the form as it was typed, and says what is wrong. */
export function refusePage(c: Context<PageEditorEnv>, faults: Faults, status: 409 | 422) {
	return c.html(showTyped(c, { refused: refusedForm(c.var.fields, faults) }), status);
}

/** Responds with the form as it was typed, and with how it would look. */
export async function previewPage(c: Context<PageEditorEnv>, { input, slug }: StaticPageForm) {
	const { language = c.var.site.language, body } = input;
	const rendered = await renderIfPossible({ slug: c.req.param("slug") ?? slug, language, body });
	if (!rendered) return refusePage(c, { text: "complex" }, 422);
	const html = toShownHtml(c.var.site, rendered.html);
	return c.html(showTyped(c, { preview: { html, isCut: rendered.warnings.length > 0 } }));
}

/** Stores the form, and leads to the page; or gives it back with the reason. */
export async function savePage(c: Context<PageEditorEnv>, slug: string, form: StaticPageForm) {
	const { site, primaryDb, before, followChange } = c.var;
	const change = { ...form, site, slug, before };
	const stored = await storeStaticPage(primaryDb, change, new Date(), followChange);
	if (!("refused" in stored)) {
		const done = stored.warnings.length > 0 ? "partly" : "saved";
		return c.redirect(`/newsroom/pages/${slug}?done=${done}`, 303);
	}
	if (stored.refused === "complex") return refusePage(c, { text: "complex" }, 422);
	if (stored.refused === "full") return refusePage(c, { form: "full" }, 409);
	if (c.req.param("slug") === undefined) return refusePage(c, { slug: "taken" }, 409);
	const meanwhile = before ? toTyped(before) : "erased";
	return c.html(showTyped(c, { meanwhile }, `${before?.revision ?? 0}`), 409);
}
