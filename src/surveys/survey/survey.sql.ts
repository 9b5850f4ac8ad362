import { and, desc, eq, getTableColumns, ne, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Database } from "../../platform/db/connection.ts";
import { isCommitted, requireCondition } from "../../platform/db/precondition.sql.ts";
import { CURRENT_REVISION, raiseRevision } from "../../platform/db/revision.sql.ts";
import { touchAllChannels } from "../../publication/channels.sql.ts";
import { isThere } from "./erased/erased-surveys.sql.ts";
import { surveys } from "./survey.tables.ts";

export type SurveyRow = typeof surveys.$inferSelect;
export const surveyColumns = getTableColumns(surveys);
export type SurveyWrite = Omit<
	typeof surveys.$inferInsert,
	"survey_key" | "revision" | "webhook_cursor" | "webhook_sent_at"
>;

/** A statement that is committed together with a survey. */
export type Alongside = BatchItem<"sqlite">;

/** Selects the key of the newest submission to any survey; 0 if there is none. */
export const LAST_SUBMISSION_KEY = sql<number>`(SELECT coalesce(max(submission_key), 0) FROM submissions)`;

/** Finds a survey that is not a draft. */
export function findPublicSurvey(db: Database, slug: string): Promise<SurveyRow | undefined> {
	return db
		.select()
		.from(surveys)
		.where(and(eq(surveys.slug, slug), ne(surveys.status, "draft")))
		.get();
}

/** Finds a survey in any status. */
export function findSurvey(db: Database, slug: string): Promise<SurveyRow | undefined> {
	return db.select().from(surveys).where(eq(surveys.slug, slug)).get();
}

/** Finds surveys in any status by their slugs. */
export function findSurveys(db: Database, slugs: string[]): Promise<SurveyRow[]> {
	const isWanted = sql`slug IN (SELECT value FROM json_each(${JSON.stringify(slugs)}))`;
	return db.select().from(surveys).where(isWanted).all();
}

/** Lists all surveys, the one changed last first. */
export function listSurveys(db: Database): Promise<SurveyRow[]> {
	return db.select().from(surveys).where(isThere).orderBy(desc(surveys.revision)).all();
}

/**
 * Stores a survey under its slug and raises the revision. Returns its row; undefined if the stored one is
 * no longer `before` (undefined: there was none). `isCall`: articles show the call to this survey, or did until now.
 */
export async function saveSurvey(
	db: Database,
	survey: SurveyWrite,
	isCall: boolean,
	before: SurveyRow | undefined,
	alongside: Alongside[] = [],
): Promise<SurveyRow | undefined> {
	const now = survey.updated_at;
	const row = { ...survey, revision: CURRENT_REVISION };
	// A survey that gets a webhook begins with the newest submission, so that older ones are not sent.
	const hadNoWebhook = sql`json_extract(${surveys.definition}, '$.webhook') IS NULL`;
	const cursor = {
		webhook_cursor: sql`CASE WHEN ${hadNoWebhook} THEN ${LAST_SUBMISSION_KEY} ELSE webhook_cursor END`,
		webhook_sent_at: sql`CASE WHEN ${hadNoWebhook} THEN ${now.getTime()} ELSE webhook_sent_at END`,
	};
	const stored = sql`(SELECT revision FROM surveys WHERE slug = ${survey.slug})`;
	const batch = db.batch([
		requireCondition(db, sql`${stored} IS ${before?.revision ?? null}`),
		raiseRevision(db, now),
		touchAllChannels(db, now).where(isCall ? undefined : sql`false`),
		db
			.insert(surveys)
			.values({ ...row, webhook_cursor: LAST_SUBMISSION_KEY, webhook_sent_at: now })
			.onConflictDoUpdate({ target: surveys.slug, set: { ...row, ...cursor } })
			.returning(),
		...alongside,
	]);
	if (!(await isCommitted(batch))) return undefined;
	const [, , , [saved]] = await batch;
	return saved;
}
