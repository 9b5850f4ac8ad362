import type { Context } from "hono";
import { type Position, toCursor } from "../schema/cursor.schema.ts";
import { addLink } from "./link-header.ts";

/** The absolute address of the page of a list that begins at `next`, in the body and as a Link header. */
export function nextPageLink(
	c: Context,
	siteUrl: string,
	next: Position | undefined,
): { next?: string } {
	if (!next) return {};
	const url = new URL(pathWithCursor(c.req.path, c.req.query(), next), siteUrl).href;
	addLink(c, url, { rel: "next" });
	return { next: url };
}

/** The path of the page that begins at `next`, with the list's other parameters as they are. */
export function pathWithCursor(
	path: string,
	query: Record<string, string>,
	next: Position,
): string {
	return `${path}?${new URLSearchParams({ ...query, cursor: toCursor(next) })}`;
}
