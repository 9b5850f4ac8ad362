import { eq, getTableColumns, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { jsonField, jsonRows } from "../../platform/db/json-rows.sql.ts";
import { isCommitted, requireCondition } from "../../platform/db/precondition.sql.ts";
import { CURRENT_REVISION, raiseRevision } from "../../platform/db/revision.sql.ts";
import { touchChannels } from "../../publication/channels.sql.ts";
import { eraseListings } from "../../publication/listings.sql.ts";
import {
	saveAnnouncements,
	saveFormerStates,
	toAnnounce,
} from "./announcements/announcement-write.sql.ts";
import { articleSources, articles } from "./article.tables.ts";
import type { SearchWords } from "./search-words.ts";
import { ORIGINAL_SLUG, TRANSLATION_SLUGS } from "./translations.sql.ts";
import { saveFormerVersions } from "./versions/version-write.sql.ts";
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
	texts: {
		source: { format: "markdown" | "html"; source: string };
		text: string;
		words: SearchWords;
	};
	html: string;
	/** The key of the article that this one is a translation of. */
	originalKey: number | undefined;
	/** The keys of the newsroom's own pictures that it shows. */
	mediaKeys?: number[];
	/** The slug of that article if it has no key yet, because it is stored in the same batch. */
	originalSlug?: string | undefined;
}

/** Returns an article of any status, with its body as written and as shown. */
export function findArticleForNewsroom(db: Database, slug: string) {
	return selectForNewsroom(db).where(eq(articles.slug, slug)).get();
}

/** Returns several of them. */
export function listArticlesForNewsroom(db: Database, slugs: string[]) {
	return selectForNewsroom(db).where(
		sql`articles.slug IN (SELECT value FROM json_each(${JSON.stringify(slugs)}))`,
	);
}

/** Returns those with these ids. */
export function listArticlesById(db: Database, ids: string[]) {
	return selectForNewsroom(db).where(
		sql`articles.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
	);
}

function selectForNewsroom(db: Database) {
	return db
		.select({
			article: newsroomColumns,
			translationSlugs: TRANSLATION_SLUGS,
			format: articleSources.format,
			source: articleSources.source,
			html: articles.content_html,
		})
		.from(articles)
		.innerJoin(articleSources, eq(articleSources.article_key, articles.article_key));
}

/**
 * Withdraws an article, or says another reason; returns false if the stored one is no longer `before`. One that was
 * withdrawn keeps its reason unless another is given.
 */
export function withdrawArticle(
	db: Database,
	before: NewsroomArticleSummaryRow,
	now: Date,
	withdrawal: Withdrawal = { status: 410 },
): Promise<boolean> {
	const standing = before.status === "withdrawn" ? before.details.withdrawal : undefined;
	const isSame = JSON.stringify(standing) === JSON.stringify(withdrawal);
	if (standing && (isSame || withdrawal.reason === undefined)) return Promise.resolve(true);
	return withdrawArticles(db, [before], now, withdrawal);
}

/** Withdraws articles in one transaction; returns false, and withdraws none, if one is no longer as it is in `before`. */
export function withdrawArticles(
	db: Database,
	before: NewsroomArticleSummaryRow[],
	now: Date,
	withdrawal: Withdrawal,
): Promise<boolean> {
	const states = before.map(({ slug, revision }) => ({ slug, revision }));
	const isOne = sql`slug IN (SELECT ${jsonField("slug")} FROM ${jsonRows(states)})`;
	const stored = sql`(SELECT revision FROM articles WHERE slug = ${jsonField("slug")})`;
	const isOther = sql`SELECT 1 FROM ${jsonRows(states)} WHERE ${stored} IS NOT ${jsonField("revision")}`;
	const announced = before.flatMap((one) =>
		toAnnounce(one, { slug: one.slug, status: "withdrawn" }),
	);
	const batch = db.batch([
		requireCondition(db, sql`NOT EXISTS (${isOther})`),
		raiseRevision(db, now),
		...saveFormerStates(db, announced),
		saveFormerVersions(db, isOne),
		touchChannels(db, affectedChannels(before), now),
		db
			.update(articles)
			.set({
				...{ status: "withdrawn", updated_at: now, revision: CURRENT_REVISION },
				details: sql`json_set(details, '$.withdrawal', json(${JSON.stringify(withdrawal)}))`,
			})
			.where(isOne),
		eraseListings(db, sql`(SELECT article_key FROM articles WHERE ${isOne})`),
		...saveAnnouncements(db, announced, { at: now, effect: "important" }),
	]);
	return isCommitted(batch);
}

/** Returns SQL for the channels of those of the articles that are public. */
export function affectedChannels(states: (NewArticle | undefined)[]) {
	const shown = states.filter((article) => article?.status === "published");
	const channels = shown.flatMap((article) => article?.channels ?? []);
	const distinct = [...new Map(channels.map((channel) => [channel.key, channel])).values()];
	return sql`json_each(${JSON.stringify(distinct)}) WHERE true`;
}
