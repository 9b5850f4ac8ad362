import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { runBatch } from "../../../platform/db/mixed-batch.sql.ts";
import { isCommitted, requireCondition } from "../../../platform/db/precondition.sql.ts";
import { CURRENT_REVISION, raiseRevision } from "../../../platform/db/revision.sql.ts";
import { toSelection } from "../../../publication/listings.sql.ts";
import {
	isTopicPlaced,
	renamePlacedTopic,
} from "../../../surveys/survey/placement/placed-survey.sql.ts";

/** The former and the new state of a channel. */
export interface Renaming {
	/** The key of the channel as it is. */
	former: string;
	/** The key that it gets; the same if only the spelling of its name changes. */
	present: string;
	/** The name that it gets. */
	name: string;
	/** True if there is a channel `present`, which gets all articles. */
	isMerge: boolean;
}

// A list by a topic and a language has a key that begins with that of the topic's, and “&”.
const inLanguages = (key: string) =>
	sql`listing_key >= ${`${key}&`} AND listing_key < ${`${key}'`}`;
const isListOf = (key: string) => sql`(listing_key = ${key} OR (${inLanguages(key)}))`;
const exists = (key: string) => sql`EXISTS (SELECT 1 FROM channels WHERE listing_key = ${key})`;

/**
 * Renames a channel, or merges it into another one, in one batch: its lists, so that no article is missing for a moment,
 * its address, and the section of the front page. The articles follow in portions (`renameInArticles`); until then
 * `touchChannels` and `saveListings` take their former names as the present one. Returns false if something else
 * happened to one of the channels meanwhile.
 */
export function startRenaming(db: Database, renaming: Renaming, now: Date): Promise<boolean> {
	const { former, present, name, isMerge } = renaming;
	const isSpelling = former === present;
	const isFree = isMerge || isSpelling ? sql`true` : sql`NOT ${exists(present)}`;
	const isThere = isMerge ? exists(present) : sql`true`;
	const isUnderWay = sql`EXISTS (SELECT 1 FROM channel_renames
		WHERE former_key IN (${former}, ${present}) OR present_key IN (${former}, ${present}))`;
	const batch = runBatch(db, [
		requireCondition(db, sql`${exists(former)} AND ${isThere} AND ${isFree} AND NOT ${isUnderWay}`),
		raiseRevision(db, now),
		sql`
			INSERT INTO channel_renames (former_key, present_key, name, revision, started_at, article_key, changed)
			VALUES (${former}, ${present}, ${name}, ${CURRENT_REVISION}, ${now.getTime()}, 0, 0)`,
		...(isSpelling ? [renameRow(renaming, now)] : movedTo(renaming, now)),
	]);
	return isCommitted(batch);
}

function movedTo(renaming: Renaming, now: Date) {
	const { former, present, isMerge } = renaming;
	const moved = sql`${present} || substr(listing_key, length(${former}) + 1)`;
	return [
		// An UPDATE fires no trigger: search index and sitemap stay as they are. A row of an article in both lists stays behind.
		sql`UPDATE OR IGNORE listings SET listing_key = ${moved} WHERE ${isListOf(former)}`,
		sql`DELETE FROM listings WHERE ${isListOf(former)}`,
		...(isMerge
			? [sql`DELETE FROM channels WHERE listing_key = ${former}`, recount(renaming, now)]
			: [renameRow(renaming, now)]),
		sql`UPDATE channel_addresses SET present_key = ${present} WHERE present_key = ${former}`,
		sql`
			INSERT INTO channel_addresses (listing_key, present_key, since)
			VALUES (${former}, ${present}, ${now.getTime()})
			ON CONFLICT (listing_key) DO UPDATE SET present_key = excluded.present_key, since = excluded.since`,
		sql`DELETE FROM channel_addresses WHERE listing_key = ${present}`,
		renameSection(former, present),
		...renameTopicOfSurveys(renaming, now),
	];
}

function renameRow({ former, present, name }: Renaming, now: Date) {
	return sql`
		UPDATE channels SET listing_key = ${present}, name = ${name}, ${touched(now)}
		WHERE listing_key = ${former}`;
}

/** The rows of the other channel moved in without its triggers. */
function recount({ present }: Renaming, now: Date) {
	const ofList = sql`FROM listings WHERE listing_key = ${present}`;
	return sql`
		UPDATE channels SET article_count = (SELECT count(*) ${ofList}),
			newest_at = (SELECT max(published_at) ${ofList}), ${touched(now)}
		WHERE listing_key = ${present}`;
}

const touched = (now: Date): SQL =>
	sql`revision = ${CURRENT_REVISION}, changed_at = ${now.getTime()}`;

/** Surveys stand below the articles of the present topic. Of two that become one, articles may call to another survey. */
function renameTopicOfSurveys({ former, present, isMerge }: Renaming, now: Date) {
	const [slug, topic] = [toSelection(former).topic, toSelection(present).topic];
	if (slug === undefined || topic === undefined) return [];
	return [
		...(isMerge
			? [sql`UPDATE channels SET ${touched(now)} WHERE ${isTopicPlaced([slug, topic])}`]
			: []),
		renamePlacedTopic(slug, topic),
	];
}

/** Two sections that become one stand where the first of them stood. */
function renameSection(former: string, present: string) {
	const [slug, topic] = [toSelection(former).topic ?? "", toSelection(present).topic ?? ""];
	return sql`
		UPDATE curations SET revision = ${CURRENT_REVISION}, sections = (
			SELECT json_group_array(slug) FROM (
				SELECT iif(value = ${slug}, ${topic}, value) AS slug, min(key) AS place
				FROM json_each(sections) GROUP BY 1 ORDER BY 2))
		WHERE EXISTS (SELECT 1 FROM json_each(sections) WHERE value = ${slug}) AND ${slug} <> ''`;
}
