import { eq, getTableColumns, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { saveMediaUses } from "../../media/media-uses.sql.ts";
import type { Database } from "../../platform/db/connection.ts";
import { isCommitted, requireCondition } from "../../platform/db/precondition.sql.ts";
import { CURRENT_REVISION, raiseRevision } from "../../platform/db/revision.sql.ts";
import { touchChannels } from "../../publication/channels.sql.ts";
import { eraseListings, saveListings } from "../../publication/listings.sql.ts";
import { renameArticle } from "./address/article-slug.sql.ts";
import { announcementOf } from "./announcements/announcement-write.sql.ts";
import { articleSources, articles } from "./article.tables.ts";
import { type ArticleTexts, saveTexts } from "./article-texts.sql.ts";
import {
	linkTranslation,
	ORIGINAL_SLUG,
	requireValidTranslations,
	TRANSLATION_SLUGS,
} from "./translations.sql.ts";
import { type Edit, saveFormerVersion, saveVersion } from "./versions/version-write.sql.ts";
import type { Withdrawal } from "./withdrawal/withdrawal.schema.ts";

// Lists of articles must not read their texts.
const { content_html: _, ...withoutContent } = getTableColumns(articles);

/** The columns of an article in a list of the newsroom. */
export const newsroomColumns = { ...withoutContent, translation_of: ORIGINAL_SLUG };

export type NewsroomArticleSummaryRow = NewsroomArticleRow["article"];
export type NewsroomArticleRow = NonNullable<Awaited<ReturnType<typeof findArticleForNewsroom>>>;

type NewArticle = Omit<typeof articles.$inferInsert, "article_key" | "revision" | "content_html">;

/** Everything that is stored of an article. */
export interface ArticleWrite {
	article: NewArticle;
	texts: ArticleTexts;
	html: string;
	/** The key of the article that this one is a translation of. */
	originalKey: number | undefined;
	/** The keys of the newsroom's own pictures that it shows. */
	mediaKeys?: number[];
}

/** Returns an article of any status, with its body as written and as shown. */
export function findArticleForNewsroom(db: Database, slug: string) {
	return db
		.select({
			article: newsroomColumns,
			translationSlugs: TRANSLATION_SLUGS,
			format: articleSources.format,
			source: articleSources.source,
			html: articles.content_html,
		})
		.from(articles)
		.innerJoin(articleSources, eq(articleSources.article_key, articles.article_key))
		.where(eq(articles.slug, slug))
		.get();
}

/**
 * Stores an article, a version if it is public, and `more` in the same batch; returns false if the stored one is no
 * longer `before` (undefined: there was none), or if a condition of `more` does not hold.
 */
export function saveArticle(
	db: Database,
	{ article, texts, html, originalKey, mediaKeys = [] }: ArticleWrite,
	before: NewsroomArticleSummaryRow | undefined,
	edit: Edit,
	more: readonly BatchItem<"sqlite">[] = [],
): Promise<boolean> {
	const row = { ...article, content_html: html, revision: CURRENT_REVISION };
	const set = { ...row, content_html: sql`excluded.content_html` };
	const announcement = announcementOf(db, before, article, edit);
	const batch = db.batch([
		isAtRevision(db, before?.slug ?? article.slug, before?.revision),
		raiseRevision(db, edit.at),
		...announcement.first,
		...(before?.status === "published" ? [saveFormerVersion(db, before.slug)] : []),
		...renameArticle(db, before?.slug ?? article.slug, article.slug),
		touchChannels(db, affectedChannels([before, article]), edit.at),
		db.insert(articles).values(row).onConflictDoUpdate({ target: articles.slug, set }),
		...saveTexts(db, article.slug, texts),
		...saveMediaUses(db, article.slug, mediaKeys),
		...linkTranslation(db, article.slug, originalKey),
		requireValidTranslations(db, article.slug, article.language),
		eraseListings(db, keyOf(article.slug)),
		saveListings(db, sql`slug = ${article.slug} AND status = 'published'`),
		...(article.status === "published" ? [saveVersion(db, article.slug, edit)] : []),
		...announcement.last,
		...more,
	]);
	return isCommitted(batch);
}

/** Withdraws an article, or says another reason; returns false if the stored one is no longer `before`. */
export function withdrawArticle(
	db: Database,
	before: NewsroomArticleSummaryRow,
	now: Date,
	withdrawal: Withdrawal = { status: 410 },
): Promise<boolean> {
	const { slug, revision, status } = before;
	const details = { ...before.details, withdrawal };
	const isSame = JSON.stringify(before.details.withdrawal) === JSON.stringify(withdrawal);
	if (status === "withdrawn" && isSame) return Promise.resolve(true);
	const change = {
		status: "withdrawn",
		updated_at: now,
		details,
		revision: CURRENT_REVISION,
	} as const;
	const made = { at: now, effect: "important" } as const;
	const announcement = announcementOf(db, before, { slug, ...change }, made);
	const batch = db.batch([
		isAtRevision(db, slug, revision),
		raiseRevision(db, now),
		...announcement.first,
		saveFormerVersion(db, slug),
		touchChannels(db, affectedChannels([before]), now),
		db.update(articles).set(change).where(eq(articles.slug, slug)),
		eraseListings(db, keyOf(slug)),
		...announcement.last,
	]);
	return isCommitted(batch);
}

const keyOf = (slug: string) => sql`(SELECT article_key FROM articles WHERE slug = ${slug})`;

function isAtRevision(db: Database, slug: string, revision: number | undefined) {
	const stored = sql`SELECT revision FROM articles WHERE slug = ${slug}`;
	return requireCondition(db, sql`(${stored}) IS ${revision ?? null}`);
}

/** Returns SQL for the channels of those of the articles that are public. */
function affectedChannels(states: (NewArticle | undefined)[]) {
	const shown = states.filter((article) => article?.status === "published");
	const channels = shown.flatMap((article) => article?.channels ?? []);
	const distinct = [...new Map(channels.map((channel) => [channel.key, channel])).values()];
	return sql`json_each(${JSON.stringify(distinct)}) WHERE true`;
}
