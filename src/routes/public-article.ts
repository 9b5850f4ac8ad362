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
	const found = await articleBySlug(db, slug);
	if (found === undefined || found === "withdrawn") return found;
	const { isTranslated, ...row } = found;
	const [survey, family] = await Promise.all([
		currentAnnouncement(d1),
		isTranslated ? publicTranslations(db, row.key) : [],
	]);
	return { article: fullArticle(site, row, family, survey), family, survey };
}
