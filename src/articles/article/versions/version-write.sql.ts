import { type SQL, sql } from "drizzle-orm";
import type { Member } from "../../../newsroom/member.ts";
import type { Database } from "../../../platform/db/connection.ts";
import { CURRENT_REVISION } from "../../../platform/db/revision.sql.ts";
import { articleSources, articles } from "../article.tables.ts";
import type { Effect } from "../article-notes.schema.ts";
import { ORIGINAL_SLUG } from "../translations.sql.ts";
import { CLOCK } from "./version.schema.ts";
import { articleVersions } from "./version.tables.ts";

/** The member, the time and the effect of a change of an article. */
export interface Edit {
	at: Date;
	by: Pick<Member, "id" | "name">;
	effect: Effect;
	/** The text that the edit adds to the corrections. */
	correction?: string | undefined;
	/** The tags of the working copies that are published; these are still stored. */
	draftTags?: readonly string[];
}

const { article_key, published_at, updated_at } = articles;

/** A column of `articles`: what was typed of it, without title and body. A patch of nothing takes the nulls out. */
const FIELDS = sql`json_patch('{}', json_object(
	'summary', iif(json_extract(details, '$.is_summary_derived'), NULL, summary),
	'language', language, 'authors', json(authors), 'topics', json(topics), 'image', json(image),
	'label', json_extract(details, '$.label'), 'corrections', json_extract(details, '$.corrections'),
	'translation_of', ${ORIGINAL_SLUG}))`;

/** A column of `articles`: the number of its next version. */
const NEXT_NUMBER = sql`1 + coalesce(
	(SELECT max(number) FROM article_versions WHERE article_versions.article_key = ${article_key}), 0)`;

/** Returns a statement that stores a version of each article that `which` finds, as it stands in its row. */
function insertVersions(db: Database, which: SQL, columns: SQL) {
	return db.insert(articleVersions).select(sql`
		SELECT ${article_key}, ${NEXT_NUMBER}, ${columns}, ${FIELDS}, format, source
		FROM ${articles} JOIN ${articleSources} USING (article_key) WHERE ${which}`);
}

/** Returns a statement that stores what an edit made public of some articles. It comes after them in its batch. */
export function saveVersions(db: Database, which: SQL, edit: Edit) {
	const { at, by, effect, correction = null, draftTags = [] } = edit;
	const made = sql`${at.getTime()}, ${CURRENT_REVISION}, ${by.id}, ${by.name}, ${effect}`;
	const draftTag = sql`(SELECT tag FROM article_drafts WHERE article_drafts.article_key = ${article_key}
		AND tag IN (SELECT value FROM json_each(${JSON.stringify(draftTags)})))`;
	const columns = sql`${made}, ${correction}, ${draftTag}, NULL, slug, title, ${published_at}, ${updated_at}`;
	return insertVersions(db, sql`${which} AND status = 'published'`, columns);
}

/**
 * Returns a statement that stores the state of those public articles that no version has: they became public before
 * versions were kept. It comes before the change in its batch.
 */
export function saveFormerVersions(db: Database, which: SQL) {
	const columns = sql`${updated_at}, ${articles.revision}, NULL, NULL, 'important', NULL, NULL, NULL, slug, title, ${published_at}, ${updated_at}`;
	const hasNone = sql`NOT EXISTS (
		SELECT 1 FROM article_versions WHERE article_versions.article_key = ${article_key})`;
	return insertVersions(db, sql`${which} AND status = 'published' AND ${hasNone}`, columns);
}

/** Returns a statement that stores the versions that a release makes public. It comes before the release in its batch. */
export function saveReleasedVersions(db: Database, isDue: SQL, now: Date) {
	const made = sql`${now.getTime()}, ${CURRENT_REVISION}, ${CLOCK}, ${CLOCK}, 'important'`;
	const columns = sql`${made}, NULL, NULL, NULL, slug, title, ${published_at}, ${published_at}`;
	return insertVersions(db, isDue, columns);
}
