import type { Context } from "hono";
import { addLink } from "./link-header.ts";

/** The cursors of the pages beside this one. */
export interface NeighbourCursors {
	next?: string | undefined;
	prev?: string | undefined;
}

/** The absolute address of the same list with some parameters changed, or left out where undefined. */
export function addressWith(
	c: Context,
	siteUrl: string,
	changes: Record<string, string | undefined>,
): string {
	const { pathname, searchParams } = new URL(c.req.url);
	for (const [name, value] of Object.entries(changes)) {
		if (value === undefined) searchParams.delete(name);
		else searchParams.set(name, value);
	}
	return `${siteUrl}${pathname}${searchParams.size > 0 ? `?${searchParams}` : ""}`;
}

/** The addresses of the pages beside this one, in the body and, with the first, as Link (RFC 8288). */
export function pageLinks(c: Context, siteUrl: string, { next, prev }: NeighbourCursors) {
	const links = {
		...(next !== undefined && { next: addressWith(c, siteUrl, { cursor: next }) }),
		...(prev !== undefined && { prev: addressWith(c, siteUrl, { cursor: prev }) }),
	};
	const all = { ...links, first: addressWith(c, siteUrl, { cursor: undefined }) };
	for (const [rel, url] of Object.entries(all)) addLink(c, url, { rel });
	return links;
}
