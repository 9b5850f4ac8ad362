import type { FeedFormat } from "../formats/feed-formats.ts";
import { type Selection, selectionPath } from "./selection.schema.ts";

/** Names one feed document: a channel, or a month of it, in one format. */
export interface FeedAddress {
	selection: Selection;
	month?: string | undefined;
	format: FeedFormat;
}

/** Returns the path of a feed document: [/{selector}/{value}][/{month}]/{file}. */
export function feedPath({ selection, month, format }: FeedAddress): string {
	return `${selectionPath(selection)}${month ? `/${month}` : ""}/${format.file}`;
}
