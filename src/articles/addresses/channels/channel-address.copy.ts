import { readCopy, saveCopies, withKvFallback } from "../../../platform/cache/kv-fallback.ts";
import type { Database } from "../../../platform/db/connection.ts";
import { rowFormat } from "../../../platform/db/row-format.ts";
import { reasonOf } from "../../../platform/log.ts";
import { toSelection } from "../../../publication/listings.sql.ts";
import { selectionPath } from "../../../publication/selection.schema.ts";
import { channelAddressColumns, findPresentKeys, listPresentKeys } from "./channel-address.sql.ts";

// The key is that of the copy of the list, which it replaces. Whoever looks for a list does not take its format.
const keyOf = (list: string) => `list/${list}`;
const format = rowFormat(channelAddressColumns);
const MOST_COPIES = 40;
/** The most rendered feeds of a former address that are erased at once: three a month. */
const MOST_FEEDS = 300;

/** Returns the key of the channel that left this address. If D1 does not respond, the copy has it; otherwise it throws Unavailable. */
export function findPresentKeyWithFallback(
	env: Env,
	db: Database,
	key: string,
): Promise<string | undefined> {
	const read = findPresentKeys(db, [key]).then((found) => found.get(key));
	return withKvFallback(read, () => readCopy<string>(env.FEED_CACHE, keyOf(key), format));
}

/** Copies to KV where these former addresses lead, and all others of the same channels; never throws. */
export function saveChannelAddressCopies(env: Env, keys: string[]): Promise<void> {
	return saveCopies(env, keys, {
		keyOf,
		format,
		most: MOST_COPIES,
		isOverOther: true,
		read: listPresentKeys,
	});
}

/** Erases the rendered feeds of former addresses, which would be sent while D1 does not respond; never throws. */
export async function eraseFormerFeeds({ FEED_CACHE: kv }: Env, keys: string[]): Promise<void> {
	try {
		for (const key of keys) {
			const prefix = `${selectionPath(toSelection(key))}/`;
			const { keys: found } = await kv.list({ prefix, limit: MOST_FEEDS });
			await Promise.all(found.map(({ name }) => kv.delete(name)));
		}
	} catch (error) {
		console.error(`Feeds of a former address stay in KV: ${reasonOf(error)}`);
	}
}
