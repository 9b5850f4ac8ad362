import type { Context } from "hono";
import { prefersHtml } from "../../platform/http/negotiation.ts";
import { problem } from "../../platform/http/problem.ts";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import { wordsFor } from "../../words/languages.ts";
import { respondConflict } from "./conflict/respond-conflict.tsx";
import type { EditorEnv } from "./editor.middleware.ts";
import { findingsOf } from "./find-editor.ts";
import { type SavedEdit, saveEdit } from "./save-edit.ts";
import { toSavedJson } from "./saved.json.ts";
import { showEditor } from "./show-editor.tsx";

const TOO_LONG = "An article takes at most 1 MB.";

/** Stores what was sent, and does what was asked for. */
export async function answerEdit(c: Context<EditorEnv>) {
	const { primaryDb: db, site, member, slug, post, fields, before, draft } = c.var;
	const saved = await saveEdit(db, site, { slug, post, fields }, { before, draft }, member);
	if (saved.outcome === "changed") return respondConflict(c, { slug, ...saved });
	if (!prefersHtml(c.req.header("Accept"))) return answerScript(c, saved);
	if (saved.outcome === "long") return refuse(c, saved);
	return c.redirect(`/newsroom/articles/${slug}?done=${doneBy(saved)}`, 303);
}

const doneBy = ({ outcome }: SavedEdit) => (outcome === "unchanged" ? "unchanged" : "saved");

async function answerScript(c: Context<EditorEnv>, saved: SavedEdit) {
	if (saved.outcome === "long") return problem(c, 413, TOO_LONG);
	const { primaryDb, site, slug } = c.var;
	const language = pageLanguageFor(c);
	const findings = await findingsOf(primaryDb, site, language, saved.stored);
	const shown = { language, timeZone: site.timeZone, now: new Date(), slug };
	return c.json(toSavedJson(saved, findings, shown));
}

/** Shows the page with everything that was typed, which is not stored. */
function refuse(c: Context<EditorEnv>, { stored }: SavedEdit) {
	const text = wordsFor(pageLanguageFor(c)).editor.tooLong;
	const typed = new Map([...c.var.fields].map(([name, value]) => [name, String(value)]));
	return showEditor(c, stored, { refused: { typed, text, faults: new Map() } }, 413);
}
