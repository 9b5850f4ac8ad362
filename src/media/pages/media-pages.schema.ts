import * as v from "valibot";
import { Cursor } from "../../platform/schema/cursor.schema.ts";
import { MAX_SEARCH_LENGTH, Slug } from "../../platform/schema/text.schema.ts";
import { MediaInput } from "../media.schema.ts";

/** The pictures on one page: full rows of two, three, four and six. */
export const LIBRARY_PAGE_LENGTH = 24;
const MAX_TAG_LENGTH = 200;

const DONE = ["sent", "known", "changed", "erased"] as const;
export type MediaDone = (typeof DONE)[number];

const optional = <Schema extends v.GenericSchema<unknown, unknown>>(schema: Schema) =>
	v.fallback(v.optional(schema), undefined);

/** The article for which a picture is chosen: its slug, and from which form of the editor. */
const choosing = {
	for: optional(Slug),
	page: optional(v.pipe(v.string(), v.uuid())),
	tag: optional(v.pipe(v.string(), v.maxLength(MAX_TAG_LENGTH))),
};

/** The query of the pages about pictures. Other parameters, and wrong values, are ignored. */
export const MediaPageQuery = v.pipe(
	v.object({
		...choosing,
		q: optional(v.pipe(v.string(), v.maxCodePoints(MAX_SEARCH_LENGTH))),
		cursor: optional(Cursor),
		done: optional(v.picklist(DONE)),
	}),
	v.transform(({ cursor, q, done, ...query }) => ({
		...query,
		...(q !== undefined && { q }),
		...(done !== undefined && { done }),
		...(cursor !== undefined && { cursor }),
	})),
);
export type MediaPageQuery = v.InferOutput<typeof MediaPageQuery>;

export type Choosing = Pick<MediaPageQuery, "for" | "page" | "tag">;

const ChoosingForm = v.object(choosing);

/** Returns for which article a form chooses a picture. */
export const choosingIn = (typed: Record<string, unknown>): Choosing =>
	v.parse(ChoosingForm, typed);

const texts = MediaInput.entries;
const empty = v.pipe(
	v.string(),
	v.trim(),
	v.literal(""),
	v.transform(() => undefined),
);

/** The texts of a picture as a form sends them; an empty one is none. Other fields are ignored. */
export const PictureTextsForm = v.pipe(
	v.object({
		alt: texts.alt,
		caption: v.optional(v.union([empty, texts.caption.wrapped])),
		credit: v.optional(v.union([empty, texts.credit.wrapped])),
	}),
	v.transform(
		({ alt, caption, credit }): MediaInput => ({
			alt,
			...(caption !== undefined && { caption }),
			...(credit !== undefined && { credit }),
		}),
	),
);
