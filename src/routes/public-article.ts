import { currentAnnouncement } from "../cache/announcement.ts";
import { articleBySlug } from "../db/articles.ts";
import type { Database } from "../db/connection.ts";
import { publicTranslations } from "../db/translations.ts";
import type { Site } from "../schemas/site.ts";
import { fullArticle } from "./article-json.ts";

/**
 * An article with what stands around it: the open survey, and its translations (with itself, or none).
 * `withdrawn` if it was public once; undefined if never.
 */
export async function publicArticle(d1: D1Database, db: Database, site: Site, slug: string) {
	const row = await articleBySlug(db, slug);
	if (row === undefined || row === "withdrawn") return row;
	const [survey, family] = await Promise.all([
		currentAnnouncement(d1),
		publicTranslations(db, row.key),
	]);
	return { article: fullArticle(site, row, family, survey), family, survey };
}
