import { FRONT_TAG, STATIC_PAGES_TAG } from "../../../publication/cache-tags.ts";
import { toPublicChange } from "../../../publication/change-scope.ts";
import type { PublicChange } from "../../../publication/public-change.ts";
import type { CurationWrite } from "./curation.sql.ts";

/** Returns the public change from one choice to another: of the front page, and of the navigation of all pages. */
export function curationChange(
	before: CurationWrite | undefined,
	after: CurationWrite,
): PublicChange {
	const isNavigationSame =
		JSON.stringify(before?.sections ?? []) === JSON.stringify(after.sections);
	return {
		...toPublicChange([]),
		tags: [FRONT_TAG, ...(isNavigationSame ? [] : [STATIC_PAGES_TAG])],
		isFrontChanged: true,
	};
}
