import type { Context } from "hono";
import { pageLanguageFor } from "../../../platform/ui/page-language.ts";
import { wordsFor } from "../../../words/languages.ts";
import { answerDone, answerRefused } from "../answer-done.tsx";
import { refuseUnsaved } from "../answer-edit.tsx";
import type { EditorEnv } from "../editor.middleware.ts";
import { refusedEdit } from "../editor-view.ts";
import { saveEdit } from "../save-edit.ts";
import { sendEditorPicture } from "./send-editor-picture.ts";

/** Stores everything that was typed, then the picture, and puts the picture above the text. */
export async function answerUpload(c: Context<EditorEnv>) {
	const { primaryDb: db, site, member, slug, post, fields, before, draft } = c.var;
	const saved = await saveEdit(db, site, { slug, post, fields }, { before, draft }, member);
	if (saved.outcome === "changed" || saved.outcome === "long") return refuseUnsaved(c, saved);
	const sent = await sendEditorPicture(c.env, c.var);
	if ("faults" in sent) {
		const { media, editor } = wordsFor(pageLanguageFor(c));
		const faults = sent.faults.map(([field, fault]): [string, string] => [
			field,
			media.faults[fault],
		]);
		return answerRefused(c, saved, refusedEdit(fields, editor.pictureRefused, faults));
	}
	const edit = { slug, post: { ...post, seq: undefined }, fields: new Map([["image", sent.id]]) };
	const chosen = await saveEdit(db, site, edit, saved.stored, member);
	return chosen.outcome === "changed"
		? refuseUnsaved(c, chosen)
		: answerDone(c, chosen, "uploaded");
}
