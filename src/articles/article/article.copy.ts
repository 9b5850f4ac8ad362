import {
	readCopy,
	saveCopies,
	saveCopy,
	withKvFallback,
} from "../../platform/cache/kv-fallback.ts";
import { type Database, primaryDatabase } from "../../platform/db/connection.ts";
import { rowFormat } from "../../platform/db/row-format.ts";
import { type ArticleRow, articleColumns, findArticle } from "./article.sql.ts";
import {
	listPublicTranslations,
	type TranslationRow,
	translationColumns,
} from "./translations.sql.ts";

/** A public article with its translations: itself among them, or none. */
interface ArticleWithTranslations {
	row: ArticleRow & { html: string };
	translations: TranslationRow[];
}
/** `withdrawn` if the article was public once; undefined if it never was. */
type ArticleLookup = ArticleWithTranslations | "withdrawn" | undefined;

const format = rowFormat({ ...articleColumns, ...translationColumns(0) });
const keyOf = (slug: string) => `article/${slug}`;

/** Returns an article from D1. If D1 does not respond, the copy has it as of its last change; otherwise it throws Unavailable. */
export function findArticleWithFallback(
	env: Env,
	db: Database,
	slug: string,
): Promise<ArticleLookup> {
	return withKvFallback(findArticleWithTranslations(db, slug), () =>
		readCopy(env.FEED_CACHE, keyOf(slug), format),
	);
}

/** Copies these articles to KV, for times when D1 does not respond; never throws. */
export function saveArticleCopies(env: Env, slugs: string[]): Promise<void> {
	const db = primaryDatabase(env.DB);
	return saveCopies(slugs, async (slug) => {
		const article = await findArticleWithTranslations(db, slug);
		if (article) await saveCopy(env.FEED_CACHE, keyOf(slug), format, article);
	});
}

async function findArticleWithTranslations(db: Database, slug: string): Promise<ArticleLookup> {
	const found = await findArticle(db, slug);
	if (found === undefined || found === "withdrawn") return found;
	const { isTranslated, ...row } = found;
	return { row, translations: isTranslated ? await listPublicTranslations(db, row.key) : [] };
}
