import { and, asc, eq, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { hasLateDeliveries, type NewEvent, saveDeliveries } from "../../webhooks/delivery.sql.ts";
import { announcements, formerStates } from "../article/announcements/announcement.tables.ts";
import { summaryColumns } from "../article/article.sql.ts";
import { articles } from "../article/article.tables.ts";

/** An article that changes again and again is announced after this time all the same. */
const LONGEST_WAIT_MS = 300_000;
/** The most articles that are announced at once. */
export const MAX_ANNOUNCED = 50;
const KEPT_MS = 86_400_000;

export type DueAnnouncement = Awaited<ReturnType<typeof listDueAnnouncements>>[number];

/** Decided from the changes of one article: what hubs and webhooks hear of it. */
export interface Announced {
	/** All its changes that are told with it, and the revision of the last one. */
	ids: string[];
	revision: number;
	/** The keys of the channels that hubs are called for. */
	lists: string[];
	/** Undefined if nobody hears anything. */
	event: NewEvent | undefined;
}

/**
 * Lists the changes that are due at `now`, in their order, with the articles as they are now. A change waits while a
 * later one of the same article does, for five minutes at most.
 */
export function listDueAnnouncements(db: Database, now: Date) {
	const isWaiting = sql`SELECT 1 FROM announcements AS later WHERE later.article_key = one.article_key
		AND later.told_at IS NULL AND later.announced_at IS NULL AND later.due_at > ${now.getTime()}`;
	const due = sql`SELECT article_key FROM announcements AS one
		WHERE told_at IS NULL AND announced_at IS NULL AND due_at <= ${now.getTime()}
			AND (at <= ${now.getTime() - LONGEST_WAIT_MS} OR NOT EXISTS (${isWaiting}))
		ORDER BY due_at LIMIT ${MAX_ANNOUNCED}`;
	const version = sql<number | null>`(SELECT max(number) FROM article_versions
		WHERE article_versions.article_key = articles.article_key AND recalled_at IS NULL)`;
	return db
		.select({
			...{ change: announcements, article: summaryColumns, published_at: articles.published_at },
			...{ status: articles.status, revision: articles.revision, version },
			listing_keys: articles.listing_keys,
		})
		.from(announcements)
		.innerJoin(articles, eq(articles.article_key, announcements.article_key))
		.where(
			and(
				isNull(announcements.told_at),
				isNull(announcements.announced_at),
				sql`articles.article_key IN (${due})`,
			),
		)
		.orderBy(asc(announcements.article_key), asc(announcements.revision));
}

/**
 * Stores that articles are announced, with the events for the webhooks, and returns the keys of their deliveries.
 * An article that has changed or was recalled meanwhile is left out.
 */
export async function saveAnnounced(db: Database, all: Announced[], now: Date): Promise<number[]> {
	const rows = all.flatMap(({ ids, revision, lists }) =>
		ids.map((id, index) => ({ id, revision, lists: index === ids.length - 1 ? lists : [] })),
	);
	const events = all.flatMap(({ event }) => event ?? []);
	const json = JSON.stringify(rows);
	// The number of changes says that none was recalled: a recall removes one, and makes another revision.
	const stillSo = (id: SQL) => sql`EXISTS (
		SELECT 1 FROM json_each(${json}) AS said JOIN announcements AS change ON change.id = said.value ->> 'id'
			JOIN articles USING (article_key)
		WHERE change.id = ${id} AND change.announced_at IS NULL AND change.told_at IS NULL AND articles.revision = said.value ->> 'revision')`;
	const wasAnnounced = sql`SELECT 1 FROM announcements WHERE id = announcement AND announced_at IS NOT NULL`;
	const lists = sql`(SELECT said.value -> 'lists' FROM json_each(${json}) AS said WHERE said.value ->> 'id' = announcements.id)`;
	const [deliveries] = await db.batch([
		saveDeliveries(db, events, stillSo(sql`event.value ->> 'id'`), now),
		db
			.update(announcements)
			.set({ announced_at: now, lists, told_at: sql`iif(${lists} = '[]', ${now.getTime()}, NULL)` })
			.where(
				and(
					sql`id IN (SELECT value ->> 'id' FROM json_each(${json}))`,
					stillSo(sql`announcements.id`),
				),
			),
		db
			.delete(formerStates)
			.where(
				sql`announcement IN (SELECT value ->> 'id' FROM json_each(${json})) AND EXISTS (${wasAnnounced})`,
			),
	]);
	return deliveries.map(({ key }) => key);
}

/** Lists the announced changes for which hubs are still to be called. */
export function listUntold(db: Database) {
	const { id, lists, announced_at } = announcements;
	return db
		.select({ id, lists })
		.from(announcements)
		.where(and(isNull(announcements.told_at), sql`${announced_at} > 0`))
		.orderBy(asc(announced_at), asc(id))
		.limit(MAX_ANNOUNCED);
}

/** Stores that hubs were called. */
export async function saveTold(db: Database, ids: string[], now: Date): Promise<void> {
	const isOne = sql`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
	await db.update(announcements).set({ told_at: now }).where(isOne);
}

/** True if something is waiting that should have been told by `until`, or sent to webhooks by `sent`. */
export async function isLate(db: Database, until: Date, sent: Date): Promise<boolean> {
	const untold = sql`EXISTS (SELECT 1 FROM announcements WHERE told_at IS NULL AND announced_at IS NULL AND due_at <= ${until.getTime()})
		OR EXISTS (SELECT 1 FROM announcements WHERE told_at IS NULL AND announced_at <= ${until.getTime()})`;
	const [found] = await db.all<{ late: number }>(
		sql`SELECT ${untold} OR ${hasLateDeliveries(sent)} AS late`,
	);
	return found?.late === 1;
}

/** Erases the announcements that were told long ago. */
export async function eraseOldAnnouncements(db: Database, now: Date): Promise<void> {
	const until = new Date(now.getTime() - KEPT_MS);
	await db.delete(announcements).where(lte(announcements.told_at, until));
}
