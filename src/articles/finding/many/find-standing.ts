import type { Database } from "../../../platform/db/connection.ts";
import { listArticlesById } from "../../article/article-newsroom.sql.ts";
import { listDrafts } from "../../drafts/draft.sql.ts";
import type { ChosenArticle } from "./chosen-article.ts";
import type { Standing } from "./decision.ts";

/** Returns chosen articles as they are stored now, each once. */
export async function listStanding(db: Database, chosen: ChosenArticle[]): Promise<Standing[]> {
	const distinct = [...new Map(chosen.map((one) => [one.id, one])).values()];
	const rows = await listArticlesById(
		db,
		distinct.map(({ id }) => id),
	);
	const byId = new Map(rows.map((row) => [row.article.id, row]));
	const drafts = await listDrafts(
		db,
		rows.map(({ article }) => article.article_key),
	);
	const byKey = new Map(drafts.map((draft) => [draft.article_key, draft]));
	return distinct.map((one) => {
		const before = byId.get(one.id);
		return { chosen: one, before, draft: before && byKey.get(before.article.article_key) };
	});
}
