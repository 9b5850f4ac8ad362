import { CALL_TAG, FRONT_TAG, listTag, STATIC_PAGES_TAG } from "../../../publication/cache-tags.ts";
import { toPublicChange } from "../../../publication/change-scope.ts";
import type { PublicChange } from "../../../publication/public-change.ts";
import type { Renaming } from "./rename-channel.sql.ts";

const ALL = "";

/**
 * Returns the public change of a renaming. Any page may have the channel as a section in its navigation.
 * `isCallChanged`: it is a merge, and a survey stands below the articles of one of both topics.
 */
export function renamingChange(
	{ former, present }: Renaming,
	languageKeys: string[],
	isCallChanged: boolean,
): PublicChange {
	const keys = [...new Set([former, present])];
	const inLanguages = keys.flatMap((key) => languageKeys.map((language) => `${key}&${language}`));
	return {
		...toPublicChange([]),
		tags: [
			...[ALL, ...keys, ...inLanguages].map(listTag),
			FRONT_TAG,
			STATIC_PAGES_TAG,
			...(isCallChanged ? [CALL_TAG] : []),
		],
		channelKeys: [ALL, ...keys],
		formerChannels: former === present ? [] : [former],
		isFrontChanged: true,
		isCallChanged,
	};
}
