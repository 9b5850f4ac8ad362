import { sql } from "drizzle-orm";
import { articles } from "../articles/article/article.tables.ts";
import { TRANSLATION_SLUGS } from "../articles/article/translations.sql.ts";
import type { Database } from "../platform/db/connection.ts";
import { CURRENT_REVISION, raiseRevision } from "../platform/db/revision.sql.ts";
import { SUBMISSIONS_TALLY } from "../surveys/questions/tally.schema.ts";
import type { SurveyRow } from "../surveys/survey/survey.sql.ts";
import { surveys } from "../surveys/survey/survey.tables.ts";
import { touchAllChannels, touchChannels } from "./channels.sql.ts";
import { saveListings } from "./listings.sql.ts";

export interface Released {
	articles: { article_key: number; slug: string; listing_keys: string[]; siblings: string[] }[];
	surveys: SurveyRow[];
}

const isFull = sql`json_extract(definition, '$.quota') <= (
	SELECT count FROM tallies WHERE tallies.survey_key = surveys.survey_key
		AND day = '' AND origin = '' AND question = ${SUBMISSIONS_TALLY} AND choice = '')`;

/**
 * Makes public what is due at `now` and closes what is over or full, in one transaction that raises the
 * revision if anything moved. Run twice, or late, it does the same once. Answers what moved.
 */
export async function releaseDue(db: Database, now: Date): Promise<Released> {
	const due = {
		article: sql`status = 'scheduled' AND published_at <= ${now.getTime()}`,
		opening: sql`status = 'scheduled' AND opens_at <= ${now.getTime()}`,
		closing: sql`status = 'open' AND (closes_at <= ${now.getTime()} OR ${isFull})`,
	};
	const closedBy = sql`CASE WHEN closes_at <= ${now.getTime()} THEN 'date' ELSE 'quota' END`;
	const stamp = { revision: CURRENT_REVISION };
	const [, , , , released, opened, closed] = await db.batch([
		raiseRevision(db, now).where(sql`
			EXISTS (SELECT 1 FROM articles WHERE ${due.article})
			OR EXISTS (SELECT 1 FROM surveys WHERE ${due.opening})
			OR EXISTS (SELECT 1 FROM surveys WHERE ${due.closing})`),
		// Channels first: they count what is listed.
		touchChannels(db, sql`articles, json_each(articles.channels) WHERE ${due.article}`, now),
		saveListings(db, due.article),
		touchAllChannels(db, now).where(sql`
			EXISTS (SELECT 1 FROM surveys WHERE announce = 1 AND (${due.opening} OR ${due.closing}))`),
		db
			.update(articles)
			.set({ ...stamp, status: "published", was_public: true })
			.where(due.article)
			.returning({
				article_key: articles.article_key,
				slug: articles.slug,
				listing_keys: articles.listing_keys,
				siblings: TRANSLATION_SLUGS,
			}),
		db
			.update(surveys)
			.set({ ...stamp, status: "open", updated_at: now })
			.where(due.opening)
			.returning(),
		db
			.update(surveys)
			.set({ ...stamp, status: "closed", closed_by: closedBy })
			.where(due.closing)
			.returning(),
	]);
	return { articles: released, surveys: [...opened, ...closed] };
}
