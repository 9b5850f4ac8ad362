import type { Database } from "../../platform/db/connection.ts";
import { reasonOf } from "../../platform/log.ts";
import type { NewsroomArticleRow } from "../article/article-newsroom.sql.ts";
import { type DraftRow, eraseDraft, eraseStub } from "./draft.sql.ts";

/** Erases a working copy, and the article if nothing else was ever stored of it; returns false if it has changed. */
export async function discardDraft(
	db: Database,
	{ article }: NewsroomArticleRow,
	draft: DraftRow,
): Promise<boolean> {
	if (!(await eraseDraft(db, draft))) return false;
	if (article.details.is_stub) await eraseStub(db, article.article_key).catch(logFailure);
	return true;
}

// A translation or a preview may refer to it: then the empty article stays.
function logFailure(error: unknown): void {
	console.error(`An article without content stays: ${reasonOf(error)}`);
}
