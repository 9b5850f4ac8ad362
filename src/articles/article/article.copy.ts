import { readCopy, saveCopies, withKvFallback } from "../../platform/cache/kv-fallback.ts";
import type { Database } from "../../platform/db/connection.ts";
import { rowFormat } from "../../platform/db/row-format.ts";
import {
	type ArticleRow,
	articleColumns,
	type FoundArticle,
	findArticle,
	findArticles,
} from "./article.sql.ts";
import {
	listPublicTranslations,
	listTranslationsOf,
	type TranslationRow,
	translationColumns,
} from "./translations.sql.ts";
import { isWithdrawn, toWithdrawn, type Withdrawn } from "./withdrawal/withdrawn.ts";

/** A public article with its translations: itself among them, or none. */
interface ArticleWithTranslations {
	row: ArticleRow & { html: string };
	translations: TranslationRow[];
}
/** Withdrawn if the article was public once; undefined if it never was. */
type ArticleLookup = ArticleWithTranslations | Withdrawn | undefined;
type ArticleCopies = Map<string, ArticleWithTranslations | Withdrawn>;

const format = rowFormat({ ...articleColumns, ...translationColumns(0) });
const keyOf = (slug: string) => `article/${slug}`;

/** Returns an article from D1. If D1 does not respond, the copy has it as of its last change; otherwise it throws Unavailable. */
export function findArticleWithFallback(
	env: Env,
	db: Database,
	slug: string,
): Promise<ArticleLookup> {
	return withKvFallback(findArticleWithTranslations(db, slug), () =>
		readCopy<ArticleLookup | "withdrawn">(env.FEED_CACHE, keyOf(slug), format).then((copy) =>
			// As older versions stored it.
			copy === "withdrawn" ? toWithdrawn({}) : copy,
		),
	);
}

/** As many as a batch has: copies of lists come to the same change. */
const MOST_COPIES = 100;

/** Copies these articles to KV, for times when D1 does not respond; never throws. */
export function saveArticleCopies(env: Env, slugs: string[]): Promise<void> {
	return saveCopies(env, slugs, {
		keyOf,
		format,
		most: MOST_COPIES,
		read: findArticlesWithTranslations,
	});
}

/** Returns the articles that are or were public, by slug. */
async function findArticlesWithTranslations(db: Database, slugs: string[]): Promise<ArticleCopies> {
	const found = await findArticles(db, slugs);
	const translated = [...found.values()].flatMap((one) =>
		!isWithdrawn(one) && one.isTranslated ? [one.key] : [],
	);
	const rows = translated.length > 0 ? await listTranslationsOf(db, translated) : [];
	const translations = Map.groupBy(rows, (row) => row.of);
	const copies = [...found].map(([slug, one]): [string, ArticleWithTranslations | Withdrawn] => [
		slug,
		isWithdrawn(one) ? one : toCopy(one, translations.get(one.key)),
	]);
	return new Map(copies);
}

async function findArticleWithTranslations(db: Database, slug: string): Promise<ArticleLookup> {
	const found = await findArticle(db, slug);
	if (found === undefined || isWithdrawn(found)) return found;
	return toCopy(found, found.isTranslated ? await listPublicTranslations(db, found.key) : []);
}

function toCopy(found: FoundArticle, translations: TranslationRow[] = []): ArticleWithTranslations {
	const { isTranslated, ...row } = found;
	return { row, translations };
}
