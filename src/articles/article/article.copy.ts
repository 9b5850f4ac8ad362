import { copyIn, keepCopies, keepCopy, orCopy } from "../../platform/cache/kv-fallback.ts";
import { type Database, primary } from "../../platform/db/connection.ts";
import { type ArticleRow, articleBySlug } from "./article.sql.ts";
import { publicTranslations, type TranslationRow } from "./translations.sql.ts";

/** An article as the public reads it, with its translations: itself among them, or none. */
interface ReadArticle {
	row: ArticleRow & { html: string };
	family: TranslationRow[];
}
/** `withdrawn` if it was public once; undefined if never. */
type Reading = ReadArticle | "withdrawn" | undefined;

const keyOf = (slug: string) => `article/${slug}`;

/** An article out of D1; where that does not answer, as it was when it last changed. */
export function knownArticle(env: Env, db: Database, slug: string): Promise<Reading> {
	return orCopy(readArticle(db, slug), () => copyIn(env.FEED_CACHE, keyOf(slug)));
}

/** Copies these articles into KV, for when D1 does not answer; never throws. */
export function keepArticleCopies(env: Env, slugs: string[]): Promise<void> {
	const db = primary(env.DB);
	return keepCopies(slugs, async (slug) => {
		const article = await readArticle(db, slug);
		if (article) await keepCopy(env.FEED_CACHE, keyOf(slug), article);
	});
}

async function readArticle(db: Database, slug: string): Promise<Reading> {
	const found = await articleBySlug(db, slug);
	if (found === undefined || found === "withdrawn") return found;
	const { isTranslated, ...row } = found;
	return { row, family: isTranslated ? await publicTranslations(db, row.key) : [] };
}
