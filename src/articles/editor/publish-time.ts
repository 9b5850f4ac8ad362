import { wallTimeText } from "../../platform/ui/date-text.ts";
import { readWallTime, toWallTime } from "../../platform/wall-time.ts";
import { wordsFor } from "../../words/languages.ts";
import type { Finding } from "./editor-findings.ts";
import type { EditorPost } from "./editor-post.schema.ts";
import type { SavedEdit } from "./save-edit.ts";
import { plannedTime } from "./state-line.tsx";

/** The language of a page, and the newsroom's time. */
export interface Clock {
	language: string;
	timeZone: string;
	now: Date;
}

/** Returns the instant that a form means by its time of publication, or what is wrong with that. */
export function publishTime(
	{ publish_at = "", publish_at_fold }: Pick<EditorPost, "publish_at" | "publish_at_fold">,
	{ language, timeZone, now }: Clock,
): { at: Date } | { wrong: Finding } {
	const words = wordsFor(language).editor.time;
	const wrong = (text: string) => ({ wrong: { field: "publish_at", text } as const });
	const textOf = (at: Date) => wallTimeText(at.toISOString(), language, timeZone);
	const time = readWallTime(timeZone, publish_at);
	if (!time) return wrong(words.missing);
	if ("nearest" in time) return wrong(words.skipped(...textsOf(time.nearest)));
	const [first, second] = time.instants;
	const isChosen = publish_at_fold === "first" || publish_at_fold === "second";
	if (second && !isChosen) return wrong(words.doubled);
	const at = second && publish_at_fold === "second" ? second : first;
	return at > now ? { at } : wrong(words.past(textOf(at)));

	function textsOf([before, after]: [Date, Date]): [string, string] {
		return [textOf(before), textOf(after)];
	}
}

/** Returns the time that a form has and that is not planned; undefined if there is none. */
export function unplannedTime(
	{ publish_at = "" }: Pick<EditorPost, "publish_at">,
	{ stored }: Pick<SavedEdit, "stored">,
	timeZone: string,
): string | undefined {
	const planned = plannedTime(stored);
	const isPlanned = planned !== undefined && toWallTime(timeZone, planned) === publish_at;
	return publish_at === "" || isPlanned ? undefined : publish_at;
}
