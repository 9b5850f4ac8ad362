import { nextTag, savedBy } from "../../newsroom/editing/save-tags.ts";
import type { Database } from "../../platform/db/connection.ts";
import { CLOCK } from "../article/versions/version.schema.ts";
import { findNewestVersion } from "../article/versions/version.sql.ts";
import type { Stored } from "../drafts/save-working-copy.ts";
import type { EditorPost } from "./editor-post.schema.ts";

type Origin = Pick<EditorPost, "page" | "tag" | "revision" | "seq">;

/**
 * How a sent form stands to what is stored: nobody else has written since (`current`), this page has sent something
 * newer (`old`), or somebody else has written (`changed`).
 */
export type Standing = "current" | "old" | "changed";

/** Returns the tag of a working copy that a page stores. It tells the page from others, and its saves from each other. */
export function tagOf({ page, seq }: Origin, { draft }: Stored): string {
	return nextTag({ page, seq }, draft?.tag);
}

/** Says whether somebody else has written since the page of a form was shown. */
export async function standingOf(
	db: Database,
	origin: Origin,
	{ before, draft }: Stored,
): Promise<Standing> {
	const { page, tag, revision, seq = Number.POSITIVE_INFINITY } = origin;
	const saved = savedBy(page, draft?.tag);
	if (saved !== undefined) return saved >= seq ? "old" : "current";
	if (draft) return draft.tag === tag ? "current" : "changed";
	if (!before || revision === undefined || before.article.revision === revision) return "current";
	const newest = await findNewestVersion(db, before.article.article_key);
	if (newest?.revision !== before.article.revision) return "changed";
	const published = savedBy(page, newest.draft_tag);
	if (published !== undefined) return published >= seq ? "old" : "current";
	// A release changes nothing that was typed; neither does the publication of what the page has shown.
	return newest.member === CLOCK || newest.draft_tag === tag ? "current" : "changed";
}
