import { type ArticleRow, articleBySlug, latestArticles } from "../db/articles.ts";
import { type Database, primary } from "../db/connection.ts";
import { type ListPage, positionOf } from "../db/list-pages.ts";
import { publicTranslations, type TranslationRow } from "../db/translations.ts";
import { isUnavailable } from "../deadline.ts";
import { reasonOf } from "../log.ts";
import { FRONT_PAGE_LENGTH } from "../schemas/page-query.ts";
import { copyIn, keepCopy } from "./kv.ts";

/** An article as the public reads it, with its translations: itself among them, or none. */
interface ReadArticle {
	row: ArticleRow & { html: string };
	family: TranslationRow[];
}
/** `withdrawn` if it was public once; undefined if never. */
type Reading = ReadArticle | "withdrawn" | undefined;

interface Front {
	rows: ArticleRow[];
	hasOlder: boolean;
}

/** Articles that are copied after one change: a Worker may ask others a thousand times. */
const MOST_COPIES = 200;

const FRONT = "front";
const keyOf = (slug: string) => `article/${slug}`;

/** An article out of D1; where that does not answer, as it was when it last changed. */
export function knownArticle(env: Env, db: Database, slug: string): Promise<Reading> {
	return orCopy(readArticle(db, slug), () => copyIn(env.FEED_CACHE, keyOf(slug)));
}

/** The first page of all articles, read by `front`; where D1 does not answer, as it was at the last change. */
export function knownFront(env: Env, front: Promise<ListPage>): Promise<ListPage> {
	return orCopy(front, async () => {
		const copy = await copyIn<Front>(env.FEED_CACHE, FRONT);
		const last = copy?.rows.at(-1);
		const older = copy?.hasOlder && last ? positionOf(last) : undefined;
		return copy && { rows: copy.rows, older, isFirst: true };
	});
}

/** Copies these articles and the front page into KV, for when D1 does not answer; never throws. */
export async function keepArticleCopies(env: Env, slugs: string[]): Promise<void> {
	const db = primary(env.DB);
	const copies = slugs.slice(0, MOST_COPIES).map(async (slug) => {
		const article = await readArticle(db, slug);
		if (article) await keepCopy(env.FEED_CACHE, keyOf(slug), article);
	});
	await Promise.all([...copies, keepFront(env, db)]).catch((error) =>
		console.error(`Not all articles were copied: ${reasonOf(error)}`),
	);
}

async function keepFront(env: Env, db: Database): Promise<void> {
	const { rows, next } = await latestArticles(db, { limit: FRONT_PAGE_LENGTH });
	const front: Front = { rows, hasOlder: next !== undefined };
	await keepCopy(env.FEED_CACHE, FRONT, front);
}

async function readArticle(db: Database, slug: string): Promise<Reading> {
	const found = await articleBySlug(db, slug);
	if (found === undefined || found === "withdrawn") return found;
	const { isTranslated, ...row } = found;
	return { row, family: isTranslated ? await publicTranslations(db, row.key) : [] };
}

async function orCopy<Value>(
	read: Promise<Value>,
	copy: () => Promise<Value | undefined>,
): Promise<Value> {
	try {
		return await read;
	} catch (error) {
		const copied = isUnavailable(error) ? await copy() : undefined;
		if (copied === undefined) throw error;
		return copied;
	}
}
