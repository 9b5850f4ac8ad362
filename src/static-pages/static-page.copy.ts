import { readCopy, saveCopies, withKvFallback } from "../platform/cache/kv-fallback.ts";
import type { Database } from "../platform/db/connection.ts";
import { rowFormat } from "../platform/db/row-format.ts";
import {
	findStaticPage,
	findStaticPages,
	type StaticPageRow,
	staticPageColumns,
} from "./static-page.sql.ts";

type StaticPageLookup = StaticPageRow | "absent";

const format = rowFormat(staticPageColumns);
const keyOf = (slug: string) => `static-page/${slug}`;
/** A change is of one page. */
const MOST_COPIES = 10;

/** Returns a static page from D1; from its copy if D1 does not respond. Throws Unavailable if there is no copy. */
export async function findStaticPageWithFallback(
	env: Env,
	db: Database,
	slug: string,
): Promise<StaticPageRow | undefined> {
	const read = async (): Promise<StaticPageLookup> => (await findStaticPage(db, slug)) ?? "absent";
	const found = await withKvFallback(read(), () => readCopy(env.FEED_CACHE, keyOf(slug), format));
	return found === "absent" ? undefined : found;
}

/** Copies these static pages to KV, for times when D1 does not respond; never throws. */
export function saveStaticPageCopies(env: Env, slugs: string[]): Promise<void> {
	return saveCopies(env, slugs, { keyOf, format, most: MOST_COPIES, read: findCopies });
}

// An erased page has a copy that says so: otherwise the older one would bring it back.
async function findCopies(db: Database, slugs: string[]): Promise<Map<string, StaticPageLookup>> {
	const found = new Map((await findStaticPages(db, slugs)).map((row) => [row.slug, row]));
	return new Map(slugs.map((slug) => [slug, found.get(slug) ?? "absent"]));
}
