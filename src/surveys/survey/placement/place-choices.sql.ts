import { sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { toSlug } from "../../../platform/schema/slug.schema.ts";
import type { PlaceChoice, PlaceChoices } from "./place-choice.ts";

const MOST_PUBLIC = 100;
const MOST_UNPUBLISHED = 20;

interface ArticleChoice extends PlaceChoice {
	/** The names of its topics as JSON. */
	topics: string;
}

/** Returns the drafts changed last, what appears next and the newest articles, and the topics of all these. */
export async function findPlaceChoices(db: Database): Promise<PlaceChoices> {
	const articles = await db.all<ArticleChoice>(sql`
		SELECT * FROM (${CHOICE} FROM board_entries JOIN articles USING (article_key)
			LEFT JOIN article_drafts USING (article_key)
			WHERE board_entries.status = 'draft'
			ORDER BY changed_at DESC LIMIT ${MOST_UNPUBLISHED})
		UNION ALL SELECT * FROM (${CHOICE} FROM board_entries JOIN articles USING (article_key)
			LEFT JOIN article_drafts USING (article_key)
			WHERE board_entries.status = 'scheduled' AND has_draft = 0
			ORDER BY scheduled_at LIMIT ${MOST_UNPUBLISHED})
		UNION ALL SELECT * FROM (${CHOICE} FROM listings JOIN articles USING (article_key)
			LEFT JOIN article_drafts USING (article_key)
			WHERE listing_key = '' ORDER BY listings.published_at DESC LIMIT ${MOST_PUBLIC})`);
	return { topics: topicsOf(articles), articles: articles.filter(({ name }) => name !== "") };
}

const CHOICE = sql`SELECT articles.slug, articles.topics,
	coalesce(nullif(articles.title, ''), article_drafts.title, '') AS name`;

function topicsOf(articles: ArticleChoice[]): PlaceChoice[] {
	const names = articles.flatMap(({ topics }): string[] => JSON.parse(topics));
	const bySlug = new Map(names.map((name) => [toSlug(name), name]));
	return [...bySlug].map(([slug, name]) => ({ slug, name }));
}
