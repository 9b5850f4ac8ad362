import { savedText } from "../../platform/ui/saved-time.ts";
import { wordsFor } from "../../words/languages.ts";
import type { Findings } from "./editor-findings.ts";
import type { SavedEdit } from "./save-edit.ts";

interface Shown {
	language: string;
	timeZone: string;
	now: Date;
	slug: string;
}

/** Converts what was stored to the JSON that the page's script shows, in the words of the page. */
export function toSavedJson(
	{ outcome, stored }: SavedEdit,
	{ errors, hints }: Findings,
	shown: Shown,
) {
	const { language, timeZone, now, slug } = shown;
	const { before, draft } = stored;
	const saved = draft?.updated_at ?? before?.article.updated_at ?? now;
	return {
		outcome,
		slug,
		tag: draft?.tag ?? "",
		revision: draft?.revision ?? before?.article.revision ?? null,
		saved_at: saved.toISOString(),
		status: before?.article.status ?? "draft",
		state: wordsFor(language).editor.savedAt(savedText(saved, language, timeZone, now)),
		errors,
		hints,
		preview: `/newsroom/articles/${slug}/preview`,
	};
}
