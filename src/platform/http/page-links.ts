import type { Context } from "hono";
import { type Position, toCursor } from "../schema/cursor.schema.ts";
import { addLink } from "./link-header.ts";
import { type ListContext, listName, requestedListName } from "./list-name.ts";

/** The cursors of the pages before and after this one. */
export interface NeighbourCursors {
	next?: string | undefined;
	prev?: string | undefined;
}

/** Returns the absolute address of this request with some parameters changed, or removed if undefined. */
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

/**
 * Returns the addresses of the pages before and after this one, and adds them and that of the first
 * page as Link headers (RFC 8288).
 */
export function pageLinks(c: Context, siteUrl: string, { next, prev }: NeighbourCursors) {
	const links = {
		...(next !== undefined && { next: addressWith(c, siteUrl, { cursor: next }) }),
		...(prev !== undefined && { prev: addressWith(c, siteUrl, { cursor: prev }) }),
	};
	const all = { ...links, first: addressWith(c, siteUrl, { cursor: undefined }) };
	for (const [rel, url] of Object.entries(all)) addLink(c, url, { rel });
	return links;
}

/** Returns the address of the page that begins at `next`, if there is one, and adds it as a Link header. */
export function nextPageLink(
	c: ListContext,
	siteUrl: string,
	next: Position | undefined,
): { next?: string } {
	if (!next) return {};
	const url = addressWith(c, siteUrl, { cursor: toCursor(next, requestedListName(c)) });
	addLink(c, url, { rel: "next" });
	return { next: url };
}

/** Returns the path of the page after a position, in the list at `path`, which has no filter; or of the page just before it. */
export function pathWithCursor(
	path: string,
	position: Position,
	parameter: "cursor" | "newer" = "cursor",
): string {
	const cursor = toCursor(position, listName(decodeURI(path), {}));
	return `${path}?${new URLSearchParams({ [parameter]: cursor })}`;
}
