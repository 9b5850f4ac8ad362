import { wallTimeText } from "../../../platform/ui/date-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { ConflictProps } from "./conflict-view.ts";

/** Says who has done what, and when. */
export function causeText({ language, site, cause }: ConflictProps): string {
	const { by, kind, at, isMe } = cause;
	const words = wordsFor(language);
	const moment = wallTimeText(at, language, site.timeZone);
	if (isMe) return words.conflict.causedByMe[kind](moment);
	return words.conflict.causes[kind](by ?? words.history.somebody, moment);
}

/** Names the version of the one who wrote the other text. */
export function nameIn({ language, cause: { by, isMe } }: ConflictProps): string {
	const { versionOfWindow, otherVersion, versionOf } = wordsFor(language).conflict;
	if (isMe) return versionOfWindow;
	return by === undefined ? otherVersion : versionOf(by);
}
