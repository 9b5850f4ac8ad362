import { sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { CURRENT_REVISION, raiseRevision } from "../../platform/db/revision.sql.ts";
import { touchAllChannels } from "../../publication/channels.sql.ts";
import { SUBMISSIONS_TALLY } from "../questions/tally.schema.ts";
import { HAS_PLACE } from "./placement/placed-survey.sql.ts";
import type { SurveyRow } from "./survey.sql.ts";
import { surveys } from "./survey.tables.ts";

const isFull = sql`json_extract(definition, '$.quota') <= (
	SELECT count FROM tallies WHERE tallies.survey_key = surveys.survey_key
		AND day = '' AND origin = '' AND question = ${SUBMISSIONS_TALLY} AND choice = '')`;

/** Counts the surveys that should have been opened or closed by `until`. */
export function countOverdueSurveys(db: Database, until: Date): Promise<number> {
	const time = until.getTime();
	return db.$count(
		surveys,
		sql`(status = 'scheduled' AND opens_at <= ${time}) OR (status = 'open' AND closes_at <= ${time})`,
	);
}

/** Lists the open surveys that close by `until`, what closes first being first. */
export function listClosingSurveys(db: Database, until: Date, limit: number) {
	const { slug, language, definition, closes_at } = surveys;
	const title = sql<SurveyRow["definition"]["title"]>`${definition} -> '$.title'`.mapWith(
		JSON.parse,
	);
	return db
		.select({ slug, language, title, closes_at })
		.from(surveys)
		.where(sql`status = 'open' AND closes_at <= ${until.getTime()}`)
		.orderBy(closes_at)
		.limit(limit)
		.all();
}

/**
 * Opens the surveys that are due at `now` and closes those that are over or full, in one transaction
 * that raises the revision if there are any. Returns them. A second run finds nothing left to do.
 */
export async function releaseDueSurveys(db: Database, now: Date): Promise<SurveyRow[]> {
	const isOpening = sql`status = 'scheduled' AND opens_at <= ${now.getTime()}`;
	const isClosing = sql`status = 'open' AND (closes_at <= ${now.getTime()} OR ${isFull})`;
	const closedBy = sql`CASE WHEN closes_at <= ${now.getTime()} THEN 'date' ELSE 'quota' END`;
	const [, , opened, closed] = await db.batch([
		raiseRevision(db, now).where(sql`
			EXISTS (SELECT 1 FROM surveys WHERE ${isOpening})
			OR EXISTS (SELECT 1 FROM surveys WHERE ${isClosing})`),
		touchAllChannels(db, now).where(sql`
			EXISTS (SELECT 1 FROM surveys WHERE ${HAS_PLACE} AND (${isOpening} OR ${isClosing}))`),
		db
			.update(surveys)
			.set({ revision: CURRENT_REVISION, status: "open", updated_at: now })
			.where(isOpening)
			.returning(),
		db
			.update(surveys)
			.set({ revision: CURRENT_REVISION, status: "closed", closed_by: closedBy })
			.where(isClosing)
			.returning(),
	]);
	return [...opened, ...closed];
}
