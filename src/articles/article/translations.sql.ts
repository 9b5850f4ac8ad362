import { and, asc, eq, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "../../platform/db/connection.ts";
import { jsonField, jsonRows } from "../../platform/db/json-rows.sql.ts";
import { requireCondition } from "../../platform/db/precondition.sql.ts";
import { articles, translations } from "./article.tables.ts";

/** The most translations that a page links. */
const MAX_TRANSLATIONS = 100;

const original = alias(articles, "original");

/** The key of an article's original; its own key if it is not a translation. */
const originalOf = (key: SQL) =>
	sql`coalesce((SELECT original_key FROM translations WHERE article_key = ${key}), ${key})`;

/** The keys of an article's translations, its own among them. */
const translationKeys = (key: SQL) => sql`
	SELECT ${originalOf(key)}
	UNION ALL SELECT article_key FROM translations WHERE original_key = ${originalOf(key)}`;

const OUTER_KEY = sql`articles.article_key`;

/** A column of `articles`: the slug of the original; null if the article is not a translation. */
export const ORIGINAL_SLUG = sql<string | null>`(
	SELECT original.slug FROM translations JOIN articles AS original
	ON original.article_key = original_key WHERE translations.article_key = ${OUTER_KEY})`;

/** A column of `articles`: the slugs of the other translations, in any status. */
export const TRANSLATION_SLUGS = sql`(
	SELECT json_group_array(slug) FROM articles AS sibling
	WHERE article_key IN (${translationKeys(OUTER_KEY)}) AND article_key != ${OUTER_KEY})`.mapWith(
	slugsIn,
);

/** A column of `articles`: whether the article has translations. Reads two indexes, which have no rows for most articles. */
export const IS_TRANSLATED = sql`
	EXISTS (SELECT 1 FROM translations WHERE article_key = ${OUTER_KEY})
	OR EXISTS (SELECT 1 FROM translations WHERE original_key = ${OUTER_KEY})`.mapWith(Boolean);

function slugsIn(json: string): string[] {
	return JSON.parse(json);
}

export type TranslationRow = Awaited<ReturnType<typeof listPublicTranslations>>[number];

/** The columns of a translation of article `key`. */
export const translationColumns = (key: number) => ({
	slug: articles.slug,
	language: articles.language,
	isOriginal: sql`article_key = ${originalOf(sql`${key}`)}`.mapWith(Boolean),
});

/** Returns the public translations of an article, itself among them, by language. */
export function listPublicTranslations(db: Database, key: number) {
	return db
		.select(translationColumns(key))
		.from(articles)
		.where(
			and(eq(articles.status, "published"), sql`article_key IN (${translationKeys(sql`${key}`)})`),
		)
		.orderBy(asc(articles.language))
		.limit(MAX_TRANSLATIONS);
}

/** Returns the same of several articles, with the key of the article whose translations they are. */
export function listTranslationsOf(db: Database, keys: number[]) {
	const key = sql<number>`wanted.value`;
	return db
		.select({
			of: key,
			slug: articles.slug,
			language: articles.language,
			isOriginal: sql`article_key = ${originalOf(key)}`.mapWith(Boolean),
		})
		.from(sql`json_each(${JSON.stringify(keys)}) AS wanted`)
		.innerJoin(articles, sql`article_key IN (${translationKeys(key)})`)
		.where(eq(articles.status, "published"))
		.orderBy(asc(articles.language));
}

export type OriginalRow = NonNullable<Awaited<ReturnType<typeof findArticleByName>>>;

/** Returns the article of any status with a slug or an id. Ids have a colon, slugs have none. */
export function findArticleByName(db: Database, name: string) {
	return db
		.select({
			key: articles.article_key,
			slug: articles.slug,
			original: original.slug,
		})
		.from(articles)
		.leftJoin(translations, eq(translations.article_key, articles.article_key))
		.leftJoin(original, eq(original.article_key, translations.original_key))
		.where(eq(name.includes(":") ? articles.id : articles.slug, name))
		.get();
}

/** Returns the slug of the translation of article `key` in that language, unless it is `slug`. */
export async function findTranslationSlug(
	db: Database,
	key: number,
	language: string,
	slug: string,
) {
	const row = await db
		.select({ slug: articles.slug })
		.from(articles)
		.where(and(isTranslationIn(sql`${key}`, sql`${language}`), ne(articles.slug, slug)))
		.get();
	return row?.slug;
}

// Two translations in one language would be two addresses for one hreflang.
function isTranslationIn(key: SQL, language: SQL) {
	return sql`articles.article_key IN (${translationKeys(key)}) AND articles.language = ${language} AND articles.status != 'withdrawn'`;
}

/** An article, and its original: by its key, or by its slug if it is stored in the same batch. */
interface Link {
	slug: string;
	key: number | null;
	original: string | null;
}

/** Returns statements for a batch that make each of the articles `keys` a translation of its original, or of none. */
export function linkTranslations(db: Database, links: Link[], keys: SQL) {
	const bySlug = sql`(SELECT article_key FROM articles WHERE slug = ${jsonField("original")})`;
	const wanted = links.filter(({ key, original: slug }) => key !== null || slug !== null);
	return [
		db.delete(translations).where(sql`article_key IN ${keys}`),
		db.insert(translations).select(sql`
			SELECT articles.article_key, coalesce(${jsonField("key")}, ${bySlug})
			FROM ${jsonRows(wanted)} JOIN articles ON articles.slug = ${jsonField("slug")}`),
	] as const;
}

/** Returns a statement that fails its batch if it made a translation of a translation, or two in one language. */
export function requireValidTranslations(db: Database, keys: SQL) {
	const chain = sql`
		SELECT 1 FROM translations
		WHERE article_key IN ${keys} AND original_key IN (SELECT article_key FROM translations)
		UNION ALL SELECT 1 FROM translations
		WHERE original_key IN ${keys} AND original_key IN (SELECT article_key FROM translations)`;
	const [key, language] = [sql`saved.article_key`, sql`saved.language`];
	const sameLanguage = sql`
		SELECT 1 FROM articles AS saved WHERE saved.article_key IN ${keys}
		AND (SELECT count(*) FROM articles WHERE ${isTranslationIn(key, language)}) > 1`;
	return requireCondition(db, sql`NOT EXISTS (${chain}) AND NOT EXISTS (${sameLanguage})`);
}
