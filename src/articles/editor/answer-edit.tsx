import type { Context } from "hono";
import { prefersHtml } from "../../platform/http/negotiation.ts";
import { problem } from "../../platform/http/problem.ts";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import { wordsFor } from "../../words/languages.ts";
import { answerDone } from "./answer-done.tsx";
import { answerPublish } from "./answer-publish.tsx";
import { respondConflict } from "./conflict/respond-conflict.tsx";
import type { EditorEnv } from "./editor.middleware.ts";
import type { EditorAction } from "./editor-post.schema.ts";
import { refusedEdit } from "./editor-view.ts";
import { mendFields } from "./mend-fields.ts";
import { type SavedEdit, saveEdit } from "./save-edit.ts";
import { showEditor } from "./show-editor.tsx";

const TOO_LONG = "An article takes at most 1 MB.";

type Answer = (c: Context<EditorEnv>, saved: SavedEdit) => Response | Promise<Response>;

const answers: Record<EditorAction, Answer> = {
	save: (c, saved) => answerDone(c, saved, saved.outcome === "unchanged" ? "unchanged" : "saved"),
	preview: (c) => c.redirect(`/newsroom/articles/${c.var.slug}/preview`, 303),
	typography: (c, saved) => answerDone(c, saved, "mended"),
	withdraw: (c) => c.redirect(`/newsroom/articles/${c.var.slug}/withdraw`, 303),
	publish: answerPublish,
	schedule: answerPublish,
};

/** Stores what was sent, and does what was asked for. */
export async function answerEdit(c: Context<EditorEnv>) {
	const { primaryDb: db, site, member, slug, post, before, draft } = c.var;
	const isMended = post.action === "typography";
	const fields = isMended ? await mendFields(c.var.fields, site.language) : c.var.fields;
	const saved = await saveEdit(db, site, { slug, post, fields }, { before, draft }, member);
	if (saved.outcome === "changed") return respondConflict(c, { slug, ...saved });
	if (saved.outcome === "long") return refuseLong(c, saved);
	return answers[post.action](c, saved);
}

/** Shows the page with everything that was typed, which is not stored. */
function refuseLong(c: Context<EditorEnv>, { stored }: SavedEdit) {
	if (!prefersHtml(c.req.header("Accept"))) return problem(c, 413, TOO_LONG);
	const text = wordsFor(pageLanguageFor(c)).editor.tooLong;
	return showEditor(c, stored, { refused: refusedEdit(c.var.fields, text) }, 413);
}
