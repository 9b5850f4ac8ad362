import { sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { channels } from "../../../publication/channels.tables.ts";
import type { NamedKind } from "./plan-renaming.ts";

const CHANNELS_PER_PAGE = 100;
/** The most names that a field offers to choose from. */
const MOST_OFFERED = 300;

/** A topic or an author in a list. */
export interface ListedChannelRow {
	key: string;
	name: string;
	articles: number;
	newest: Date | null;
	/** True while its articles get the name. */
	isRenamed: boolean;
}

const { listing_key } = channels;
// The keys of a kind are a range: “>” follows “=”.
const isOf = (kind: NamedKind) =>
	sql`${listing_key} > ${`${kind}=`} AND ${listing_key} < ${`${kind}>`}`;

/** Lists a part of the topics or authors whose slugs contain `slug`, by slug: those after the key `after`. */
export async function listNamedChannels(
	db: Database,
	kind: NamedKind,
	{ slug, after = "" }: { slug: string; after?: string | undefined },
): Promise<{ rows: ListedChannelRow[]; next: string | undefined }> {
	const has = sql`instr(substr(${listing_key}, ${kind.length + 2}), ${slug}) > 0`;
	const found = await db
		.select({
			key: listing_key,
			name: channels.name,
			articles: channels.article_count,
			newest: channels.newest_at,
			isRenamed:
				sql`EXISTS (SELECT 1 FROM channel_renames WHERE present_key = listing_key)`.mapWith(
					Boolean,
				),
		})
		.from(channels)
		.where(sql`${isOf(kind)} AND ${listing_key} > ${after} AND (${slug} = '' OR ${has})`)
		.orderBy(listing_key)
		.limit(CHANNELS_PER_PAGE + 1);
	const rows = found.slice(0, CHANNELS_PER_PAGE);
	return { rows, next: found.length > rows.length ? rows.at(-1)?.key : undefined };
}

/** Returns the names of the other topics or authors, those with the most articles first. */
export async function listOtherNames(db: Database, kind: NamedKind, key: string) {
	const rows = await db
		.select({ name: channels.name })
		.from(channels)
		.where(sql`${isOf(kind)} AND ${listing_key} <> ${key}`)
		.orderBy(sql`article_count DESC`)
		.limit(MOST_OFFERED);
	return rows.map(({ name }) => name);
}
