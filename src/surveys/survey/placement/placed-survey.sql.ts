import { desc, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { surveys } from "../survey.tables.ts";
import type { SurveyDefinition } from "../survey-definition.schema.ts";

/** The most surveys that articles and feeds can call to at once: those that were changed last. */
const MOST_PLACED = 100;

interface CallWords {
	title: SurveyDefinition["title"];
	call: SurveyDefinition["call"] | null;
}

const parsed = <Value>(document: SQL) =>
	sql<Value>`${document}`.mapWith((text: string): Value => JSON.parse(text));

const TOPICS = sql`json_each(surveys.definition, '$.announce_topics')`;

/** Holds if a survey has a place: all articles, some topics, or some articles. The index surveys_placed names the same terms. */
export const HAS_PLACE = sql`(announce = 1
	OR definition ->> '$.announce_topics' <> '[]' OR definition ->> '$.announce_articles' <> '[]')`;

/**
 * The columns of a survey that articles and feeds call to. `topics` has former slugs
 * too, which articles may still have; `articles` has keys, so that a copy also knows an article that got another slug.
 */
export const placedColumns = {
	slug: surveys.slug,
	language: surveys.language,
	isEverywhere: surveys.announce,
	words: parsed<CallWords>(sql`json_object(
		'title', json_extract(${surveys.definition}, '$.title'),
		'call', json_extract(${surveys.definition}, '$.call'))`),
	topics: parsed<string[]>(sql`(
		SELECT json_group_array(slug) FROM (
			SELECT value AS slug FROM ${TOPICS}
			UNION SELECT substr(listing_key, length('topic=') + 1)
			FROM ${TOPICS} CROSS JOIN channel_addresses ON present_key = 'topic=' || value
			WHERE NOT EXISTS (SELECT 1 FROM channels WHERE channels.listing_key = channel_addresses.listing_key)))`),
	articles: parsed<number[]>(sql`(
		SELECT json_group_array(articles.article_key)
		FROM json_each(surveys.definition, '$.announce_articles') JOIN articles ON articles.slug = value)`),
};

export type PlacedSurvey = Awaited<ReturnType<typeof listPlacedSurveys>>[number];

/** Lists the open surveys that have a place, the one changed last first. */
export function listPlacedSurveys(db: Database) {
	return db
		.select(placedColumns)
		.from(surveys)
		.where(sql`status = 'open' AND ${HAS_PLACE}`)
		.orderBy(desc(surveys.updated_at), desc(surveys.survey_key))
		.limit(MOST_PLACED);
}

/** Holds if an open survey stands below the articles of one of these topics. */
export function isTopicPlaced(topics: string[]): SQL {
	const isOne = sql`value IN (SELECT value FROM json_each(${JSON.stringify(topics)}))`;
	return sql`EXISTS (SELECT 1 FROM surveys
		WHERE status = 'open' AND ${HAS_PLACE} AND EXISTS (SELECT 1 FROM ${TOPICS} WHERE ${isOne}))`;
}

/** Returns true if an open survey stands below the articles of one of these topics. */
export async function hasPlacedTopic(db: Database, topics: string[]): Promise<boolean> {
	const found = await db.get<{ isPlaced: number }>(
		sql`SELECT ${isTopicPlaced(topics)} AS isPlaced`,
	);
	return found.isPlaced === 1;
}

/** Returns the statement that gives surveys the present slug of a topic. Two topics that become one are named once. */
export function renamePlacedTopic(former: string, present: string): SQL {
	return sql`
		UPDATE surveys SET definition = json_set(definition, '$.announce_topics', json((
			SELECT json_group_array(slug) FROM (
				SELECT iif(value = ${former}, ${present}, value) AS slug, min(key) AS place
				FROM ${TOPICS} GROUP BY 1 ORDER BY 2))))
		WHERE EXISTS (SELECT 1 FROM ${TOPICS} WHERE value = ${former})`;
}
