import type { Link } from "../../platform/http/link-header.ts";
import { listName } from "../../platform/http/list-name.ts";
import { pathWithCursor } from "../../platform/http/page-links.ts";
import type { Position } from "../../platform/schema/cursor.schema.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { listJsonUrl } from "../../publication/addresses.ts";
import { type Selection, selectionPath } from "../../publication/selection.schema.ts";
import { isWholeList } from "./candidate-source.ts";
import { toListCursor } from "./list-cursor.schema.ts";
import { type ArticleQuery, toSelectionQuery } from "./list-query.schema.ts";

/** Returns the link of a list's page to the same list as JSON. */
export function listPageLink(site: Site, list: Selection, from?: Position): Link {
	const place = from && { tier: 0, time: from.time.getTime(), key: from.key, isBack: false };
	const cursor = place && toListCursor(place, listName("/api/articles", toSelectionQuery(list)));
	return { url: listJsonUrl(site, list, cursor), rel: "alternate", type: "application/json" };
}

/** Returns the link of a list as JSON to the page with the same list; none if there is no such page. */
export function listJsonLinks(site: Site, query: ArticleQuery): Link[] {
	const selection = selectionOfPage(query);
	if (!selection) return [];
	const { cursor } = query;
	const path = selectionPath(selection) || "/";
	const place = cursor && { time: new Date(cursor.time), key: cursor.key };
	const url = site.url + (place ? pathWithCursor(path, place) : path);
	return [{ url, rel: "alternate", type: "text/html" }];
}

/** Pages select by one thing or nothing, newest first; undefined for all other queries. */
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
