import * as v from "valibot";
import { MAX_SLUG_LENGTH } from "../platform/schema/slug.schema.ts";

/** What a list of articles is chosen by; an empty selection chooses all articles. */
export interface Selection {
	topic?: string;
	author?: string;
	language?: string;
}

/** The first part of a channel's path, and what it selects by. */
export const channelKinds = { topics: "topic", authors: "author", languages: "language" } as const;
export type ChannelKind = keyof typeof channelKinds;
const SELECTORS = ["topics", "authors", "languages"] as const satisfies ChannelKind[];

const Value = v.pipe(
	v.string(),
	v.maxLength(MAX_SLUG_LENGTH),
	v.regex(/^[\p{L}\p{N}-]+$/u),
	v.description("The slug of the topic or the author, or the language."),
);
const Month = v.pipe(
	v.string(),
	v.regex(/^[1-9]\d{3}-(?:0[1-9]|1[0-2])(?:-p(?:[2-9]|[1-9]\d{1,3}))?$/),
	v.description(
		"The month where the newsroom is. A month with much text has further documents: `-p2` and so on.",
	),
);

/** The path of a page or feed: one grammar, [/{selector}/{value}][/{month}][/{file}]. */
export const SelectionPath = v.pipe(
	v.object({
		selector: v.optional(
			v.pipe(v.picklist(SELECTORS), v.description("By what the channel selects.")),
		),
		value: v.optional(Value),
		month: v.optional(Month),
	}),
	v.transform(({ selector, value, month }) => ({
		selection: selector && value ? { [channelKinds[selector]]: value } : {},
		...(month && { month }),
	})),
);

/** Returns the first part of a selection's path; undefined for all articles. */
export function channelKindOf(selection: Selection): ChannelKind | undefined {
	return SELECTORS.find((selector) => selection[channelKinds[selector]] !== undefined);
}

/** Returns the path of a selection by one thing; "" for all articles. */
export function selectionPath(selection: Selection): string {
	const selector = channelKindOf(selection);
	return selector
		? `/${selector}/${encodeURIComponent(selection[channelKinds[selector]] ?? "")}`
		: "";
}
