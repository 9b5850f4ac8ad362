import { sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { CURRENT_REVISION, raiseRevision } from "../../platform/db/revision.sql.ts";
import { touchChannels } from "../../publication/channels.sql.ts";
import { saveListings } from "../../publication/listings.sql.ts";
import { saveReleasedAnnouncements } from "./announcements/announcement-write.sql.ts";
import { articles } from "./article.tables.ts";
import { TRANSLATION_SLUGS } from "./translations.sql.ts";
import { saveReleasedVersions } from "./versions/version-write.sql.ts";

/** Counts the articles that should have been published by `until`. */
export function countOverdueArticles(db: Database, until: Date): Promise<number> {
	return db.$count(articles, sql`status = 'scheduled' AND published_at <= ${until.getTime()}`);
}

/**
 * Publishes the articles that are due at `now`, in one transaction that raises the revision if there
 * are any. Returns them. A second run finds nothing left to do.
 */
export async function releaseDueArticles(db: Database, now: Date) {
	const isDue = sql`status = 'scheduled' AND published_at <= ${now.getTime()}`;
	const [, , , , , released] = await db.batch([
		raiseRevision(db, now).where(sql`EXISTS (SELECT 1 FROM articles WHERE ${isDue})`),
		// Channels first: the trigger channel_gains_article counts in rows that must exist.
		touchChannels(db, sql`articles, json_each(articles.channels) WHERE ${isDue}`, now),
		saveListings(db, isDue),
		saveReleasedVersions(db, isDue, now),
		saveReleasedAnnouncements(db, isDue, now),
		db
			.update(articles)
			.set({
				...{ revision: CURRENT_REVISION, status: "published", was_public: true },
				// Nobody could read what changed before.
				updated_at: sql`published_at`,
			})
			.where(isDue)
			.returning({
				article_key: articles.article_key,
				slug: articles.slug,
				listing_keys: articles.listing_keys,
				translationSlugs: TRANSLATION_SLUGS,
			}),
	]);
	return released;
}
