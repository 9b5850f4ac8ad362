import type { Choosing } from "./media-pages.schema.ts";

const LIBRARY = "/newsroom/media";

/** The fields that say for which article a picture is chosen. */
export function choosingFields({ for: slug, page, tag }: Choosing): [string, string][] {
	if (slug === undefined) return [];
	return [
		["for", slug],
		...(page === undefined ? [] : [["page", page] satisfies [string, string]]),
		...(tag === undefined ? [] : [["tag", tag] satisfies [string, string]]),
	];
}

/** Returns the path of a page about pictures, on which the same article is chosen for. `part` is an id, or “id/erase”. */
export function mediaPath(
	choosing: Choosing,
	part = "",
	more: Record<string, string> = {},
): string {
	const query = new URLSearchParams([...choosingFields(choosing), ...Object.entries(more)]);
	return `${LIBRARY}${part && `/${part}`}${query.size > 0 ? `?${query}` : ""}`;
}

/** Returns the path of an article in the editor. */
export const editorPath = (slug: string) => `/newsroom/articles/${slug}`;
