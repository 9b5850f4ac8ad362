import { sql } from "drizzle-orm";
import type { Database } from "../platform/db/connection.ts";
import { MAX_LISTED_USES, type MediaUse } from "./media.schema.ts";

/** Lists the articles that show a picture. */
export function listMediaUses(db: Database, key: number): Promise<MediaUse[]> {
	return db.all<MediaUse>(sql`SELECT articles.slug, articles.title, articles.status, media_uses.place
		FROM media_uses JOIN articles USING (article_key) WHERE media_uses.media_key = ${key}
		ORDER BY media_uses.article_key, media_uses.place LIMIT ${MAX_LISTED_USES}`);
}
