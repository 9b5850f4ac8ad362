import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { CURRENT_REVISION } from "../../platform/db/revision.sql.ts";
import { type FormerPart, formerStates } from "../article/announcements/announcement.tables.ts";
import { DRAFT_COLUMNS, FORMER_COLUMNS } from "../article/announcements/announcement-write.sql.ts";
import {
	articleSources,
	articles,
	articleTexts,
	articleWords,
	translations,
} from "../article/article.tables.ts";
import { articleDrafts } from "../drafts/draft.tables.ts";

interface Former {
	id: string;
	/** Null if there was no article, or if the clock published it. */
	formerStatus: string | null;
	/** 1 if the public had ever seen it. */
	wasKnown: 0 | 1 | null;
}

/** These are brought back as they were. Of others the public knew nothing: they become drafts with their new text. */
const KNOWN_TO_PUBLIC: (string | null)[] = ["published", "withdrawn"];

/** Returns the statements that bring back what an article was before a change. */
export function restoreStatements(db: Database, key: number, former: Former, at: Date) {
	const isKnown = former.wasKnown === 1 && KNOWN_TO_PUBLIC.includes(former.formerStatus);
	if (!isKnown) return [toDraft(db, key, former, at)];
	const { id } = former;
	const { value } = formerStates;
	const original = partOf(id, "row", sql`value ->> 'translation_of'`);
	return [
		restoreRow(db, key, id),
		db
			.update(articleSources)
			.set({ format: sql`${value} ->> 0`, source: sql`${value} ->> 1` })
			.from(formerStates)
			.where(and(eq(articleSources.article_key, key), isPart(id, "source"))),
		db
			.update(articleTexts)
			.set({ text: sql`${value}` })
			.from(formerStates)
			.where(and(eq(articleTexts.article_key, key), isPart(id, "text"))),
		db
			.update(articleWords)
			.set({ title: sql`${value} ->> 0`, summary: sql`${value} ->> 1`, text: sql`${value} ->> 2` })
			.from(formerStates)
			.where(and(eq(articleWords.article_key, key), isPart(id, "words"))),
		db.delete(translations).where(eq(translations.article_key, key)),
		db
			.insert(translations)
			.select(sql`SELECT ${key}, article_key FROM articles WHERE slug = (${original})`),
	];
}

/** Returns the statement that brings back the working copy that was published, unless somebody has begun another one. */
export function restoreDraft(db: Database, key: number, id: string) {
	const columns = DRAFT_COLUMNS.map(
		(name) => sql`value ->> ${sql.raw(`'${name}'`)} AS ${sql.identifier(name)}`,
	);
	const draft = sql`SELECT ${sql.join(columns, sql`, `)} FROM former_states
		WHERE announcement = ${id} AND part = 'draft' AND value IS NOT NULL`;
	return db
		.insert(articleDrafts)
		.select(sql`
			SELECT ${key}, ${crypto.randomUUID()}, ${CURRENT_REVISION}, title, created_by, created_name, created_at,
				updated_by, updated_name, updated_at, NULL, NULL, NULL, input FROM (${draft}) WHERE true`)
		.onConflictDoNothing();
}

function isPart(id: string, part: FormerPart): SQL | undefined {
	const { announcement, value } = formerStates;
	return and(eq(announcement, id), eq(formerStates.part, part), sql`${value} IS NOT NULL`);
}

const partOf = (id: string, part: FormerPart, value: SQL) =>
	sql`SELECT ${value} FROM former_states WHERE announcement = ${id} AND part = ${part}`;

function restoreRow(db: Database, key: number, id: string) {
	const former = FORMER_COLUMNS.map((name) => [
		name,
		sql`${formerStates.value} ->> ${sql.raw(`'${name}'`)}`,
	]);
	return db
		.update(articles)
		.set({
			...Object.fromEntries(former),
			revision: CURRENT_REVISION,
			content_html: sql`(${partOf(id, "html", sql`value`)})`,
		})
		.from(formerStates)
		.where(and(eq(articles.article_key, key), isPart(id, "row")));
}

/** The article was public for some seconds: it stays known, so that programs that follow the changes delete their copies. */
function toDraft(db: Database, key: number, { id, formerStatus }: Former, at: Date) {
	const date = sql`(${partOf(id, "row", sql`value ->> 'published_at'`)})`;
	const updated = sql`coalesce((${partOf(id, "row", sql`value ->> 'updated_at'`)}), ${at.getTime()})`;
	return db
		.update(articles)
		.set({
			...{ revision: CURRENT_REVISION, status: "draft", updated_at: updated },
			slug: sql`coalesce((${partOf(id, "row", sql`value ->> 'slug'`)}), slug)`,
			published_at: formerStatus === "draft" ? date : null,
		})
		.where(eq(articles.article_key, key));
}
