import type { Context } from "hono";
import { mediaPath } from "../../media/pages/choosing-links.ts";
import type { FormFields } from "../../platform/http/form-fields.ts";
import { prefersHtml } from "../../platform/http/negotiation.ts";
import { problem } from "../../platform/http/problem.ts";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import { wordsFor } from "../../words/languages.ts";
import { answerDone } from "./answer-done.tsx";
import { answerPublish } from "./answer-publish.tsx";
import { respondConflict } from "./conflict/respond-conflict.tsx";
import type { EditorEnv } from "./editor.middleware.ts";
import type { EditorAction, EditorDone } from "./editor-post.schema.ts";
import { refusedEdit } from "./editor-view.ts";
import { mendFields } from "./mend-fields.ts";
import { type SavedEdit, saveEdit } from "./save-edit.ts";
import { showEditor } from "./show-editor.tsx";

const TOO_LONG = "An article takes at most 1 MB.";

type Answer = (c: Context<EditorEnv>, saved: SavedEdit) => Response | Promise<Response>;

const answers: Record<EditorAction, Answer> = {
	save: (c, saved) => answerDone(c, saved, doneBy(c.var.fields, saved)),
	unpicture: (c, saved) => answerDone(c, saved, "saved"),
	choose: (c, { stored: { draft } }) => {
		const from = { for: c.var.slug, page: c.var.post.page, tag: draft?.tag ?? "" };
		return c.redirect(mediaPath(from), 303);
	},
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
	const isStored = saved.outcome !== "changed" && saved.outcome !== "long";
	return isStored ? answers[post.action](c, saved) : refuseUnsaved(c, saved);
}

/** A page that chooses a picture sends nothing but that. */
function doneBy(fields: FormFields, { outcome }: SavedEdit): EditorDone {
	if (outcome === "unchanged") return "unchanged";
	return fields.has("append") || (fields.has("image") && !fields.has("title")) ? "chosen" : "saved";
}

/** Responds to a form that is not stored, because somebody else has written or it is too long. */
export function refuseUnsaved(c: Context<EditorEnv>, saved: SavedEdit) {
	const { slug } = c.var;
	return saved.outcome === "changed"
		? respondConflict(c, { slug, ...saved })
		: refuseLong(c, saved);
}

/** Shows the page with everything that was typed, which is not stored. */
function refuseLong(c: Context<EditorEnv>, { stored }: SavedEdit) {
	if (!prefersHtml(c.req.header("Accept"))) return problem(c, 413, TOO_LONG);
	const text = wordsFor(pageLanguageFor(c)).editor.tooLong;
	return showEditor(c, stored, { refused: refusedEdit(c.var.fields, text) }, 413);
}
