import { sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { listPlacedSurveys } from "./placed-survey.sql.ts";
import type { Places } from "./places.schema.ts";

/** A topic or an article that a survey names as its place. */
interface PlaceRow {
	slug: string;
	/** The name of a topic; the title of an article. Null if there is none any more. */
	name: string | null;
	/** The key of an article; null of a topic. */
	key: number | null;
	/** The status of an article. */
	status: string | null;
}

/** Reads the places of a survey, and the open surveys that may have the same ones. */
export async function findPlaceRows(db: Database, definition: Places) {
	const { announce_topics = [], announce_articles = [] } = definition;
	const [topics, articles, open] = await Promise.all([
		announce_topics.length > 0 ? findTopics(db, announce_topics) : [],
		announce_articles.length > 0 ? findArticles(db, announce_articles) : [],
		listPlacedSurveys(db),
	]);
	return { topics, articles, open };
}

function findTopics(db: Database, slugs: string[]): Promise<PlaceRow[]> {
	return db.all<PlaceRow>(sql`
		SELECT named.value AS slug, channels.name, NULL AS key, NULL AS status
		FROM json_each(${JSON.stringify(slugs)}) AS named
			LEFT JOIN channels ON channels.listing_key = 'topic=' || named.value
		ORDER BY named.key`);
}

function findArticles(db: Database, slugs: string[]): Promise<PlaceRow[]> {
	return db.all<PlaceRow>(sql`
		SELECT named.value AS slug, coalesce(nullif(articles.title, ''), article_drafts.title) AS name,
			articles.article_key AS key, status
		FROM json_each(${JSON.stringify(slugs)}) AS named
			LEFT JOIN articles ON articles.slug = named.value
			LEFT JOIN article_drafts ON article_drafts.article_key = articles.article_key
		ORDER BY named.key`);
}
