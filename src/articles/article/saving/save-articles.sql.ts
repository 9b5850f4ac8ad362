import { type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { saveMediaUses } from "../../../media/media-uses.sql.ts";
import type { Database } from "../../../platform/db/connection.ts";
import {
	columnsFrom,
	driverValues,
	excludedColumns,
	jsonField,
	jsonRows,
	longTexts,
} from "../../../platform/db/json-rows.sql.ts";
import { isCommitted, requireCondition } from "../../../platform/db/precondition.sql.ts";
import { CURRENT_REVISION, raiseRevision } from "../../../platform/db/revision.sql.ts";
import { touchChannels } from "../../../publication/channels.sql.ts";
import { listings } from "../../../publication/channels.tables.ts";
import { saveListings } from "../../../publication/listings.sql.ts";
import { renameArticles } from "../address/article-slug.sql.ts";
import {
	saveAnnouncements,
	saveFormerStates,
	toAnnounce,
} from "../announcements/announcement-write.sql.ts";
import { articles } from "../article.tables.ts";
import {
	type ArticleWrite,
	affectedChannels,
	type NewsroomArticleSummaryRow,
} from "../article-newsroom.sql.ts";
import {
	linkTranslations,
	requireValidTranslations,
	TRANSLATION_SLUGS,
} from "../translations.sql.ts";
import { type Edit, saveFormerVersions, saveVersions } from "../versions/version-write.sql.ts";
import { saveTexts } from "./article-texts.sql.ts";

/** An article to store, and what stands in its place. */
export interface ArticleChange {
	write: ArticleWrite;
	before: NewsroomArticleSummaryRow | undefined;
}

/**
 * Stores articles, a version of each that is public, and `more` in one transaction, all or none; returns false if one
 * of the stored ones is no longer `before` (undefined: there was none), if others took an id or a translation
 * meanwhile, or if a condition of `more` does not hold.
 */
export async function saveArticles(
	db: Database,
	changes: ArticleChange[],
	edit: Edit,
	more: readonly BatchItem<"sqlite">[] = [],
): Promise<boolean> {
	const { at: now } = edit;
	const writes = changes.map(({ write }) => write);
	const isOne = slugIn(writes.map(({ article }) => article.slug));
	const wasOne = slugIn(changes.map(formerSlug));
	const keys = sql`(SELECT article_key FROM articles WHERE ${isOne})`;
	const states = changes.flatMap(({ write, before }) => [before, write.article]);
	const wasPublic = changes.some(({ before }) => before?.status === "published");
	const isPublic = writes.some(({ article }) => article.status === "published");
	const announced = changes.flatMap(({ before, write }) => toAnnounce(before, write.article));
	const batch = db.batch([
		requireRevisions(db, changes),
		raiseRevision(db, now),
		...saveFormerStates(db, announced, edit.draftTags),
		...(wasPublic ? [saveFormerVersions(db, wasOne)] : []),
		...renameArticles(
			db,
			changes.map((change) => ({ from: formerSlug(change), to: change.write.article.slug })),
		),
		touchChannels(db, affectedChannels(states), now),
		upsertArticles(db, writes),
		...saveTexts(
			db,
			writes.map(({ article: { slug }, texts }) => ({ slug, texts })),
		),
		...saveMediaUses(
			db,
			writes.map(({ article, mediaKeys = [] }) => ({ slug: article.slug, keys: mediaKeys })),
		),
		...linkTranslations(db, writes.map(toLink), keys),
		requireValidTranslations(db, keys),
		// Triggers of `listings` follow: channel_loses_article counts it off its channels, search_loses_article removes
		// it from the index, unlist_from_sitemap dates its sitemap page.
		db.delete(listings).where(sql`article_key IN ${keys}`),
		saveListings(db, sql`article_key IN ${keys} AND status = 'published'`),
		...(isPublic ? [saveVersions(db, isOne, edit)] : []),
		...saveAnnouncements(db, announced, edit),
		...more,
	]);
	return isCommitted(batch, ID_TAKEN);
}

const formerSlug = ({ write, before }: ArticleChange) => before?.slug ?? write.article.slug;

const ID_TAKEN = "UNIQUE constraint failed: articles.id";

/** Returns what is only known of articles after they were stored. */
export function listSaved(db: Database, slugs: string[]) {
	return db
		.select({
			article_key: articles.article_key,
			slug: articles.slug,
			revision: articles.revision,
			translationSlugs: TRANSLATION_SLUGS,
		})
		.from(articles)
		.where(slugIn(slugs));
}

function slugIn(slugs: string[]): SQL {
	return sql`slug IN (SELECT row.value FROM ${jsonRows(slugs)})`;
}

function requireRevisions(db: Database, changes: ArticleChange[]) {
	const states = changes.map((change) => {
		return { slug: formerSlug(change), revision: change.before?.revision ?? null };
	});
	const stored = sql`(SELECT revision FROM articles WHERE slug = ${jsonField("slug")})`;
	const isOther = sql`SELECT 1 FROM ${jsonRows(states)} WHERE ${stored} IS NOT ${jsonField("revision")}`;
	return requireCondition(db, sql`NOT EXISTS (${isOther})`);
}

function upsertArticles(db: Database, writes: ArticleWrite[]) {
	const rows = writes.map(({ article }) => driverValues(articles, article));
	const columns = columnsFrom(articles, {
		article_key: sql`NULL`,
		revision: CURRENT_REVISION,
		content_html: longTexts(writes.map(({ html }) => html)),
	});
	return db
		.insert(articles)
		.select(sql`SELECT ${columns} FROM ${jsonRows(rows)} WHERE true`)
		.onConflictDoUpdate({ target: articles.slug, set: excludedColumns(articles, "article_key") });
}

const toLink = ({ article, originalKey, originalSlug }: ArticleWrite) => {
	return { slug: article.slug, key: originalKey ?? null, original: originalSlug ?? null };
};
