import * as v from "valibot";
import { Cursor } from "../../../platform/schema/cursor.schema.ts";
import { LanguageTag } from "../../../platform/schema/text.schema.ts";
import { Effect } from "../../article/article-notes.schema.ts";

const PAGE_LENGTH = 20;

/** The query of the list of versions: the page, and what was done last. Other parameters are ignored. */
export const VersionsQuery = v.pipe(
	v.object({
		cursor: v.exactOptional(Cursor),
		done: v.fallback(v.optional(v.picklist(["restored", "drafted"])), undefined),
	}),
	v.transform((query) => ({ ...query, limit: PAGE_LENGTH })),
);

export const AGAINST = ["before", "now", "draft", "nothing"] as const;
/** The text with which a version is compared. */
export type Against = (typeof AGAINST)[number];

export const VersionQuery = v.object({
	against: v.fallback(v.optional(v.picklist(AGAINST), "before"), "before"),
});

/** The form that restores a version: the revision of the article that its page showed, and what readers notice. */
const RestoreForm = v.object({
	revision: v.fallback(v.optional(v.pipe(v.string(), v.transform(Number))), undefined),
	effect: v.fallback(Effect, "important"),
});

/** Reads the form that restores a version. Without a revision it restores whatever stands now. */
export const toRestoreForm = (fields: ReadonlyMap<string, unknown>) =>
	v.parse(RestoreForm, Object.fromEntries(fields));

/** True for the tag of a language: what somebody typed may be none. */
export const isLanguageTag = (typed: unknown) => v.is(LanguageTag, typed);
