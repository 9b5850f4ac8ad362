import type { Member } from "../../newsroom/member.ts";
import type { Database } from "../../platform/db/connection.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import type { NewsroomArticleRow } from "../article/article-newsroom.sql.ts";
import { findVersion } from "../article/versions/version.sql.ts";
import type { DraftInput, RestoreInput } from "./draft.schema.ts";
import { type DraftRow, findDraft } from "./draft.sql.ts";
import { typedVersion } from "./draft-input.ts";
import { type Published, publish } from "./publication.ts";
import { saveWorkingCopy } from "./save-working-copy.ts";

/** The result of a restore: what became of a public article, or the new working copy of another one. */
export type Restored =
	| { refused: "noVersion" | "hasDraft" }
	| { published: Published }
	/** `saved` is undefined if somebody else changed the working copy meanwhile. */
	| { saved: DraftRow | undefined; typed: DraftInput };

/** Publishes a version of a public article again; of one that is not public, makes it the working copy. */
export async function restoreVersion(
	db: Database,
	site: Site,
	{ before, draft }: { before: NewsroomArticleRow; draft: DraftRow | undefined },
	number: number,
	request: RestoreInput,
	by: Member,
): Promise<Restored> {
	const { article_key, status, slug } = before.article;
	const version = await findVersion(db, article_key, number);
	if (!version) return { refused: "noVersion" };
	const typed = typedVersion(version, before);
	if (status === "published") {
		const wanted = { before, draft: undefined, typed };
		return { published: await publish(db, site, wanted, request, by) };
	}
	if (draft) return { refused: "hasDraft" };
	const isSaved = await saveWorkingCopy(db, site, slug, { before, draft }, typed, by);
	return { saved: isSaved ? await findDraft(db, slug) : undefined, typed };
}
