import * as v from "valibot";

/** The kinds of preview: the page of the article, the article in lists and in other networks, the item of the feeds. */
export const PREVIEWS = ["page", "card", "feed"] as const;
export type PreviewKind = (typeof PREVIEWS)[number];

export const PreviewAsQuery = v.object({ as: v.fallback(v.picklist(PREVIEWS), "page") });
