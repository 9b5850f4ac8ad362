import type { Context } from "hono";
import { prefersHtml } from "../../platform/http/negotiation.ts";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import type { EditorEnv } from "./editor.middleware.ts";
import type { EditorDone } from "./editor-post.schema.ts";
import type { RefusedEdit } from "./editor-view.ts";
import { findingsOf } from "./find-editor.ts";
import { unplannedTime } from "./publish-time.ts";
import type { SavedEdit } from "./save-edit.ts";
import { toSavedJson } from "./saved.json.ts";
import { showEditor } from "./show-editor.tsx";

const RELEASED: ReadonlySet<EditorDone> = new Set(["published", "changed", "scheduled"]);

/** Leads to the page of an article, which says what was done; tells it to the script of the page. */
export function answerDone(c: Context<EditorEnv>, saved: SavedEdit, done: EditorDone) {
	const slug = saved.stored.before?.article.slug ?? c.var.slug;
	const at = RELEASED.has(done) ? undefined : unplannedTime(c.var.post, saved, c.var.site.timeZone);
	const query = new URLSearchParams({ done, ...(at !== undefined && { publish_at: at }) });
	const location = `/newsroom/articles/${slug}?${query}`;
	if (prefersHtml(c.req.header("Accept"))) return c.redirect(location, 303);
	return tellScript(c, saved, slug, { done, location });
}

/** Shows the page again, with a sentence about what was not done; everything that was typed is stored. */
export function answerRefused(c: Context<EditorEnv>, saved: SavedEdit, refused: RefusedEdit) {
	const slug = saved.stored.before?.article.slug ?? c.var.slug;
	if (prefersHtml(c.req.header("Accept"))) return showEditor(c, saved.stored, { refused }, 422);
	const faults = [...refused.faults].map(([field, text]) => ({ field, text }));
	return tellScript(c, saved, slug, { refused: refused.text, faults });
}

async function tellScript(c: Context<EditorEnv>, saved: SavedEdit, slug: string, more: object) {
	const { primaryDb, site } = c.var;
	const language = pageLanguageFor(c);
	const findings = await findingsOf(primaryDb, site, language, saved.stored);
	const shown = { language, timeZone: site.timeZone, now: new Date(), slug };
	return c.json({ ...toSavedJson(saved, findings, shown), ...more });
}
