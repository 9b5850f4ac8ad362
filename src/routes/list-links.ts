import type { Context } from "hono";
import { addLink } from "../http/links.ts";
import { pathWithCursor } from "../http/next-page.ts";
import type { ArticleQuery, Position } from "../schemas/page-query.ts";
import { type Selection, selectionPath, selectors } from "../schemas/selection.ts";
import type { Site } from "../schemas/site.ts";
import { listJsonUrl } from "./addresses.ts";

const PAGED_BY: string[] = Object.values(selectors);
/** The API has no list of one author. */
const LISTED_BY = ["topic", "language"];

/** Says in the page's headers where the same list is as JSON, if it is there. */
export function linkListToJson(c: Context, site: Site, list: Selection, cursor?: Position): void {
	if (!Object.keys(list).every((name) => LISTED_BY.includes(name))) return;
	addLink(c, listJsonUrl(site, list, cursor), { rel: "alternate", type: "application/json" });
}

/** Says in the JSON's headers where people read the same list: pages select by one thing, or nothing. */
export function linkListToPage(c: Context, site: Site, query: ArticleQuery): void {
	const { limit: _, cursor, ...selection } = query;
	const names = Object.keys(selection);
	if (names.length > 1 || !names.every((name) => PAGED_BY.includes(name))) return;
	const path = selectionPath(selection) || "/";
	const url = site.url + (cursor ? pathWithCursor(path, {}, cursor) : path);
	addLink(c, url, { rel: "alternate", type: "text/html" });
}
