import type { Member } from "../../newsroom/member.ts";
import type { Database } from "../../platform/db/connection.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import type { NewsroomArticleRow } from "../article/article-newsroom.sql.ts";
import { toArticleWrite } from "../article/article-write.ts";
import { saveArticles } from "../article/saving/save-articles.sql.ts";
import { checkDraft } from "../drafts/check-draft.ts";
import { type DraftRow, saveDraft } from "../drafts/draft.sql.ts";
import { typedArticle } from "../drafts/draft-input.ts";

interface Planned {
	before: NewsroomArticleRow;
	draft: DraftRow | undefined;
}

/** Takes back the plan of a working copy, or of an article that is not public yet; returns false if others changed it. */
export async function unschedule(
	db: Database,
	site: Site,
	{ before, draft }: Planned,
	by: Member,
): Promise<boolean> {
	if (draft?.publish_at) return saveDraft(db, { ...draft, publish_at: null }, draft);
	return before.article.status === "scheduled" ? toDraft(db, site, before, by) : true;
}

async function toDraft(db: Database, site: Site, before: NewsroomArticleRow, by: Member) {
	const { published_at: _, ...typed } = typedArticle(before);
	const { wanted } = await checkDraft(db, site, typed, before);
	if (!wanted) return false;
	const now = new Date();
	const { input, slug, original, media } = wanted;
	const draft = { ...input, status: "draft" } as const;
	const write = await toArticleWrite(
		site,
		slug,
		draft,
		before,
		original?.key,
		now,
		"silent",
		media,
	);
	write.article.published_at = null;
	const edit = { at: now, by, effect: "silent" } as const;
	return saveArticles(db, [{ write, before: before.article }], edit);
}
