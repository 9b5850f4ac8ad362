import { readCopy, saveCopies, withKvFallback } from "../../platform/cache/kv-fallback.ts";
import type { Database } from "../../platform/db/connection.ts";
import { rowFormat } from "../../platform/db/row-format.ts";
import {
	findPresentAddress,
	listPresentSlugs,
	type PresentAddress,
	presentColumns,
} from "./former-address.sql.ts";

// The key is that of the copy of the article, which it replaces. Whoever looks for an article does not take its format.
const keyOf = (slug: string) => `article/${slug}`;
const format = rowFormat(presentColumns);
/** The most copies after one change. */
const MOST_COPIES = 40;

/**
 * Returns where the article is that readers found at this address. If D1 does not respond, the copy has it; otherwise
 * it throws Unavailable.
 */
export function findPresentWithFallback(
	env: Env,
	db: Database,
	slug: string,
): Promise<PresentAddress | undefined> {
	return withKvFallback(findPresentAddress(db, slug), () => readAddressCopy(env, slug));
}

async function readAddressCopy(env: Env, former: string): Promise<PresentAddress | undefined> {
	const slug = await readCopy<string>(env.FEED_CACHE, keyOf(former), format);
	return slug === undefined ? undefined : { slug, isPublic: undefined };
}

/**
 * Copies to KV where these former addresses lead, and all others of the same articles, for times when D1 does not
 * respond; never throws.
 */
export function saveAddressCopies(env: Env, slugs: string[]): Promise<void> {
	const read = (db: Database, names: string[]) => listPresentSlugs(db, names, MOST_COPIES);
	return saveCopies(env, slugs, { keyOf, format, most: MOST_COPIES, isOverOther: true, read });
}
