import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { CURRENT_REVISION } from "../../../platform/db/revision.sql.ts";
import { type ArticleDetails, articles } from "../article.tables.ts";
import { ORIGINAL_SLUG } from "../translations.sql.ts";
import { announcements, formerStates } from "./announcement.tables.ts";

/** Hubs and webhooks hear of a change so much later. Until then it can be recalled. */
export const ANNOUNCED_AFTER_MS = 30_000;

/** A change of an article to announce. */
export interface ToAnnounce {
	/** Random; also the number of the message that webhooks get. */
	id: string;
	/** The slug after the change. */
	slug: string;
	/** The article before the change; undefined if there was none. */
	before: StateBefore | undefined;
}

interface StateBefore {
	article_key: number;
	slug: string;
	status: string;
	listing_keys: string[];
	details: ArticleDetails;
}

/** The time of a change, and its effect on readers. */
interface ChangeMade {
	at: Date;
	effect: "silent" | "important";
	correction?: string | undefined;
	/** The tags of the working copies that are published. */
	draftTags?: readonly string[];
}

const isPublic = (state: { status: string } | undefined) => state?.status === "published";

/** Returns the announcement of a change as a list; an empty one if the public sees nothing of the change. */
export function toAnnounce(
	before: StateBefore | undefined,
	after: { slug: string; status: string },
): ToAnnounce[] {
	if (!isPublic(before) && !isPublic(after)) return [];
	return [{ id: crypto.randomUUID(), slug: after.slug, before }];
}

const {
	article_key: _key,
	revision: _revision,
	content_html: _html,
	...kept
} = getTableColumns(articles);
/** The columns of `articles` that a recall brings back. Their values are in JSON as they are in SQLite. */
export const FORMER_COLUMNS = Object.keys(kept);

const ROW = sql.raw(FORMER_COLUMNS.map((name) => `'${name}', articles.${name}`).join(", "));
const PARTS = ["row", "html", "source", "text", "words"];
/** The columns of a working copy that a recall brings back. It has no time of publication any more. */
export const DRAFT_COLUMNS = [
	...["title", "created_by", "created_name", "created_at", "updated_by", "updated_name"],
	...["updated_at", "input"],
];
const DRAFT = sql.raw(DRAFT_COLUMNS.map((name) => `'${name}', ${name}`).join(", "));

/**
 * Returns the statement, if one is needed, that keeps what articles are until their change is announced: with their
 * texts, if the public knows them, and with the working copies that are published. It comes before the change in its batch.
 */
export function saveFormerStates(
	db: Database,
	changes: ToAnnounce[],
	draftTags: readonly string[] = [],
) {
	const known = changes.flatMap(({ id, before }) =>
		before ? [{ id, key: before.article_key }] : [],
	);
	if (known.length === 0) return [];
	const parts = JSON.stringify(draftTags.length === 0 ? PARTS : [...PARTS, "draft"]);
	const insert = db.insert(formerStates).select(sql`
		SELECT change.value ->> 'id', part.value, CASE part.value
			WHEN 'row' THEN json_object(${ROW}, 'translation_of', ${ORIGINAL_SLUG})
			WHEN 'html' THEN content_html
			WHEN 'source' THEN (SELECT json_array(format, source) FROM article_sources WHERE article_sources.article_key = articles.article_key)
			WHEN 'text' THEN (SELECT text FROM article_texts WHERE article_texts.article_key = articles.article_key)
			WHEN 'words' THEN (SELECT json_array(title, summary, text) FROM article_words WHERE article_words.article_key = articles.article_key)
			WHEN 'draft' THEN (SELECT json_object(${DRAFT}) FROM article_drafts WHERE article_drafts.article_key = articles.article_key AND tag IN (SELECT value FROM json_each(${JSON.stringify(draftTags)}))) END
		FROM json_each(${JSON.stringify(known)}) AS change
		JOIN articles ON articles.article_key = change.value ->> 'key'
		JOIN json_each(${parts}) AS part ON part.value IN ('row', 'draft') OR articles.status IN ('published', 'withdrawn')`);
	return [insert];
}

/** Returns the statement, if one is needed, that stores the announcements of changes. It comes after the change in its batch. */
export function saveAnnouncements(db: Database, changes: ToAnnounce[], made: ChangeMade) {
	if (changes.length === 0) return [];
	const rows = changes.map(({ id, slug, before }) => ({
		...{ id, slug, former_slug: before?.slug },
		lists: isPublic(before) ? (before?.listing_keys ?? []) : [],
		was_public: isPublic(before) ? 1 : 0,
	}));
	const columns = sql`change.value ->> 'was_public', change.value ->> 'former_slug', change.value -> 'lists'`;
	const from = sql`json_each(${JSON.stringify(rows)}) AS change JOIN articles ON articles.slug = change.value ->> 'slug'`;
	return [announceFrom(db, sql`change.value ->> 'id'`, columns, from, made)];
}

/** Returns a statement that stores the announcements of what a release makes public. It comes before the release in its batch. */
export function saveReleasedAnnouncements(db: Database, isDue: SQL, at: Date) {
	const from = sql`articles WHERE ${isDue}`;
	const made = { at, effect: "important" } as const;
	return announceFrom(db, sql`lower(hex(randomblob(16)))`, sql`0, slug, '[]'`, from, made);
}

function announceFrom(db: Database, id: SQL, columns: SQL, from: SQL, made: ChangeMade) {
	const { at, effect, correction = null } = made;
	const due = at.getTime() + ANNOUNCED_AFTER_MS;
	return db.insert(announcements).select(sql`
		SELECT ${id}, articles.article_key, ${at.getTime()}, ${due}, ${CURRENT_REVISION},
			${columns}, ${effect}, ${correction}, NULL, NULL, NULL FROM ${from}`);
}
