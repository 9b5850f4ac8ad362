import type { Context } from "hono";
import { addLink } from "../../platform/http/link-header.ts";
import { pathWithCursor } from "../../platform/http/next-page.ts";
import type { Position } from "../../platform/schema/cursor.schema.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { listJsonUrl } from "../../publication/addresses.ts";
import { type Selection, selectionPath } from "../../publication/selection.schema.ts";
import type { ArticleQuery } from "./list-query.schema.ts";
import { isWholeList } from "./sources.sql.ts";

/** Says in the page's headers where the same list is as JSON. */
export function linkListToJson(c: Context, site: Site, list: Selection, cursor?: Position): void {
	addLink(c, listJsonUrl(site, list, cursor), { rel: "alternate", type: "application/json" });
}

/** Says in the JSON's headers where people read the same list, if they do. */
export function linkListToPage(c: Context, site: Site, query: ArticleQuery): void {
	const selection = selectionOfPage(query);
	if (!selection) return;
	const { cursor } = query;
	const path = selectionPath(selection) || "/";
	const place = cursor && { time: new Date(cursor.time), key: cursor.key };
	const url = site.url + (place ? pathWithCursor(path, {}, place) : path);
	addLink(c, url, { rel: "alternate", type: "text/html" });
}

/** Pages select by one thing or nothing, newest first; undefined for what they do not show. */
function selectionOfPage(query: ArticleQuery): Selection | undefined {
	const { search, ids, hasImage, notTopics, sort, cursor } = query;
	const isOther = search || ids || hasImage || notTopics.length > 0 || !isWholeList(query);
	if (isOther || sort !== "-published" || cursor?.isBack) return undefined;
	const [selection = {}, ...others] = selectionsOf(query);
	return others.length === 0 ? selection : undefined;
}

function selectionsOf({ topics, author, language }: ArticleQuery): Selection[] {
	return [
		...topics.map((topic) => ({ topic })),
		...(author === undefined ? [] : [{ author }]),
		...(language === undefined ? [] : [{ language }]),
	];
}
