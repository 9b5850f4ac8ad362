import type { Database } from "../../platform/db/connection.ts";
import type { Site } from "../../platform/schema/site.schema.ts";
import { knownAnnouncement } from "../../surveys/survey/survey-call.copy.ts";
import { knownArticle } from "./article.copy.ts";
import { fullArticle } from "./article.json.ts";

/**
 * An article with what stands around it: the open survey, and its translations (with itself, or none).
 * `withdrawn` if it was public once; undefined if never.
 */
export async function publicArticle(env: Env, db: Database, site: Site, slug: string) {
	const [found, survey] = await Promise.all([
		knownArticle(env, db, slug),
		knownAnnouncement(env.DB),
	]);
	if (found === undefined || found === "withdrawn") return found;
	const { row, family } = found;
	return { article: fullArticle(site, row, family, survey), family, survey };
}
