import { savedBy } from "../../../newsroom/editing/save-tags.ts";
import type { BuilderPost } from "../builder-post.schema.ts";
import { markOf, type StoredDraft } from "./stored-draft.ts";

/**
 * The relation of a sent form to the stored survey: nobody else has written since (`current`), this page has sent something
 * newer (`old`), or somebody else has written (`changed`).
 */
export type Standing = "current" | "old" | "changed";

type Origin = Pick<BuilderPost, "page" | "tag" | "seq">;

/** Says whether somebody else has written since the page of a form was shown. */
export function standingOf(origin: Origin, { before, row }: StoredDraft): Standing {
	const { page, tag, seq = Number.POSITIVE_INFINITY } = origin;
	const mark = markOf(before);
	// What the row has seen last is still what is stored.
	const isWhole = row !== undefined && (row.draft !== null || row.base === mark);
	const saved = isWhole ? savedBy(page, row.tag) : undefined;
	if (saved !== undefined) return saved >= seq ? "old" : "current";
	if (row?.draft) return row.tag === tag ? "current" : "changed";
	// The page has shown this survey, or the working copy of which it was made.
	return tag === mark || (isWhole && tag === row.tag) ? "current" : "changed";
}
