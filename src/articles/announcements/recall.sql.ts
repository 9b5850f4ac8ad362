import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { isCommitted, requireCondition } from "../../platform/db/precondition.sql.ts";
import { raiseRevision } from "../../platform/db/revision.sql.ts";
import { touchChannels } from "../../publication/channels.sql.ts";
import { eraseListings, saveListings } from "../../publication/listings.sql.ts";
import { announcements, formerStates } from "../article/announcements/announcement.tables.ts";
import type { NewsroomArticleSummaryRow } from "../article/article-newsroom.sql.ts";
import { requireValidTranslations } from "../article/translations.sql.ts";
import { articleVersions } from "../article/versions/version.tables.ts";
import { restoreDraft, restoreStatements } from "./restore-former.sql.ts";

export type RecallableChange = Awaited<ReturnType<typeof listLastChanges>>[number];

/** The most changes of one article that are looked at: more do not wait at the same time. */
const MAX_CHANGES = 20;

/** Lists the last changes of an article, the newest first, with what the article was before. */
export function listLastChanges(db: Database, articleKey: number) {
	const former = <Value>(name: string) => sql<Value | null>`(
		SELECT value ->> ${name} FROM former_states WHERE announcement = announcements.id AND part = 'row')`;
	return db
		.select({
			...{ id: announcements.id, at: announcements.at, revision: announcements.revision },
			...{ due_at: announcements.due_at, announced_at: announcements.announced_at },
			...{ recalled_at: announcements.recalled_at, former_slug: announcements.former_slug },
			...{ formerStatus: former<string>("status") },
			wasKnown: former<0 | 1>("was_public"),
		})
		.from(announcements)
		.where(eq(announcements.article_key, articleKey))
		.orderBy(desc(announcements.revision))
		.limit(MAX_CHANGES);
}

/**
 * Brings back what an article was before a change, in one transaction; returns false if it has changed meanwhile, or
 * was announced.
 */
export function recallChange(
	db: Database,
	now: NewsroomArticleSummaryRow,
	change: RecallableChange,
	at: Date,
): Promise<boolean> {
	const { article_key: key } = now;
	const isKey = sql`article_key = ${key}`;
	const batch = db.batch([
		requireCondition(db, isRecallable(now, change, at)),
		raiseRevision(db, at),
		touchChannels(db, channelsOf(now, change), at),
		...restoreStatements(db, key, change, at),
		requireValidTranslations(db, sql`(${key})`),
		eraseListings(db, sql`(${key})`),
		saveListings(db, sql`${isKey} AND status = 'published'`),
		db
			.update(articleVersions)
			.set({ recalled_at: at })
			.where(
				and(
					eq(articleVersions.article_key, key),
					eq(articleVersions.revision, change.revision),
					isNull(articleVersions.recalled_at),
				),
			),
		db
			.update(announcements)
			.set({ recalled_at: at, told_at: at })
			.where(eq(announcements.id, change.id)),
		restoreDraft(db, key, change.id),
		db.delete(formerStates).where(eq(formerStates.announcement, change.id)),
	]);
	return isCommitted(batch);
}

function isRecallable(
	now: NewsroomArticleSummaryRow,
	{ id, former_slug }: RecallableChange,
	at: Date,
): SQL {
	const waits = sql`SELECT 1 FROM announcements
		WHERE id = ${id} AND announced_at IS NULL AND told_at IS NULL AND due_at > ${at.getTime()}`;
	const revision = sql`(SELECT revision FROM articles WHERE article_key = ${now.article_key})`;
	const isTaken = sql`SELECT 1 FROM articles WHERE slug = ${former_slug} AND article_key <> ${now.article_key}`;
	return sql`${revision} IS ${now.revision} AND EXISTS (${waits}) AND NOT EXISTS (${isTaken})`;
}

/** The channels of the article as it is, and as it was, if it is or was public. */
function channelsOf({ status, channels }: NewsroomArticleSummaryRow, { id }: RecallableChange) {
	const present = JSON.stringify(status === "published" ? channels : []);
	return sql`(SELECT value FROM json_each(${present})
		UNION ALL SELECT channel.value FROM former_states AS former, json_each(former.value ->> 'channels') AS channel
			WHERE former.announcement = ${id} AND former.part = 'row' AND former.value ->> 'status' = 'published')
		WHERE true`;
}
