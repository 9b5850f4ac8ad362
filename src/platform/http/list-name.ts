import { createHash } from "node:crypto";
import type { Context } from "hono";
import * as v from "valibot";
import { LIST_NAME } from "../schema/cursor.schema.ts";
import type { FieldError } from "../schema/problem.schema.ts";

/** Parameters that choose a page of a list, or what it shows of an entry. All others choose the list. */
const PAGE_PARAMETERS = new Set(["cursor", "newer", "limit", "fields", "include"]);

/** A context whose query was validated. */
// biome-ignore lint/suspicious/noExplicitAny: the routes of one list may have any bindings.
export type ListContext = Context<any, string, { out: { query: object } }>;

const CursorOfList = v.object({ list: v.pipe(v.string(), v.regex(LIST_NAME)) });

/** Returns a short name of the list that a path and a validated query choose: one for each path, filter and order. */
export function listName(path: string, query: object): string {
	const chosen = JSON.stringify(query, (name, value: unknown) =>
		PAGE_PARAMETERS.has(name) ? undefined : value,
	);
	return createHash("sha256").update(`${path}\n${chosen}`).digest("base64url").slice(0, 6);
}

/** Returns the name of the list that a request reads. */
export function requestedListName(c: ListContext): string {
	return listName(c.req.path, c.req.valid("query"));
}

/** Returns an error for each cursor in a validated query that was made for another list. */
export function cursorErrors(path: string, query: object): FieldError[] {
	return Object.entries(query)
		.filter(([, value]) => v.is(CursorOfList, value) && value.list !== listName(path, query))
		.map(([field]) => ({
			field,
			detail: "was made for another list, filter or order: begin without it",
		}));
}
