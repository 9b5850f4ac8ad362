import { wallTimeText } from "../../platform/ui/date-text.ts";
import { toLocalDay, toLocalTime } from "../../platform/ui/local-time.ts";
import { wordsFor } from "../../words/languages.ts";
import { idsOf } from "./draft-ids.ts";
import type { FaultText } from "./faults/fault-texts.ts";
import type { SavedDraft } from "./saving/save-draft.ts";
import { revisionOf, tagOfStored } from "./saving/stored-draft.ts";

interface Shown {
	language: string;
	timeZone: string;
	now: Date;
	/** The changes that somebody else has made since the page was shown. */
	meanwhile: string | undefined;
}

/** Converts what was stored to the JSON that the page's script shows, in the words of the page. */
export function toSavedJson(
	{ outcome, stored, draft }: SavedDraft,
	errors: FaultText[],
	{ language, timeZone, now, meanwhile }: Shown,
) {
	const { slug, before, row } = stored;
	const saved = row?.updated_at ?? before?.updated_at ?? now;
	const isToday = toLocalDay(timeZone, saved) === toLocalDay(timeZone, now);
	const time = isToday
		? toLocalTime(timeZone, saved).slice(11, 16)
		: wallTimeText(saved.toISOString(), language, timeZone);
	const state = wordsFor(language).editor.savedAt(time);
	return {
		outcome,
		slug,
		tag: tagOfStored(stored),
		revision: revisionOf(stored),
		saved_at: saved.toISOString(),
		status: before?.status ?? "new",
		state: meanwhile === undefined ? state : `${state} · ${meanwhile}`,
		errors,
		ids: Object.fromEntries(idsOf(draft.questions, draft.languages)),
		preview: `/newsroom/surveys/${slug}/preview`,
	};
}
