import { forgetRevision } from "../../../platform/cache/current-revision.ts";
import { type Database, primaryDatabase } from "../../../platform/db/connection.ts";
import { toSlug } from "../../../platform/schema/slug.schema.ts";
import { articleTag, listTag } from "../../../publication/cache-tags.ts";
import { toPublicChange } from "../../../publication/change-scope.ts";
import { toChannels } from "../../../publication/channels.sql.ts";
import { listingKeys, toSelection } from "../../../publication/listings.sql.ts";
import type { FollowChange } from "../../../publication/public-change.ts";
import { toSearchWords } from "../../article/search-words.ts";
import { type ChannelRenameRow, findOldestRenaming } from "./channel-address.sql.ts";
import {
	endRenaming,
	listPortion,
	type NamedArticleRow,
	type RenamedRow,
	savePortion,
	saveProgress,
} from "./rename-portion.sql.ts";

/** Goes on with the oldest renaming, by one portion of articles. Returns false if none is under way. */
export async function continueRenaming(
	env: Env,
	now: Date,
	follow: FollowChange,
): Promise<boolean> {
	const db = primaryDatabase(env.DB);
	const renaming = await findOldestRenaming(db);
	if (!renaming) return false;
	await renameInArticles(db, renaming, now, follow);
	forgetRevision(env.DB);
	return true;
}

/** Gives the next articles the new name; ends the renaming if there are none. Returns true if it has ended. */
export async function renameInArticles(
	db: Database,
	renaming: ChannelRenameRow,
	now: Date,
	follow: FollowChange,
): Promise<boolean> {
	const { rows, upTo } = await listPortion(db, renaming);
	if (rows.length > 0) {
		const renamed = rows.map((row) => toRenamed(row, renaming));
		await savePortion(db, renaming, renamed, upTo ?? 0, now);
		follow(portionChange(rows, renaming));
		return false;
	}
	if (upTo === undefined) return endRenaming(db, renaming);
	await saveProgress(db, renaming, upTo);
	return false;
}

function toRenamed(row: NamedArticleRow, renaming: ChannelRenameRow): RenamedRow {
	const { key, revision, language } = row;
	const names = {
		topics: renamed(row.topics, toSelection(renaming.former_key).topic, renaming.name),
		authors: renamed(row.authors, toSelection(renaming.former_key).author, renaming.name),
		language,
	};
	const { summary: words } = toSearchWords({ ...row, ...names }, "");
	const lists = { listing_keys: listingKeys(names), channels: toChannels(names) };
	return { key, revision, topics: names.topics, authors: names.authors, ...lists, words };
}

/** Returns names with the new one in place of the former; of names with the same slug the first stays. */
function renamed(names: string[], former: string | undefined, name: string): string[] {
	if (former === undefined) return names;
	const all = names.map((one) => (toSlug(one) === former ? name : one));
	const slugs = all.map(toSlug);
	return all.filter((_, index) => slugs.indexOf(slugs[index] ?? "") === index);
}

/** The copies of the articles in KV have the former name until their next change: there may be thousands. */
function portionChange(rows: NamedArticleRow[], { former_key, present_key }: ChannelRenameRow) {
	const shown = rows.filter(({ status }) => status === "published").map(({ slug }) => slug);
	const keys = ["", present_key];
	return {
		...toPublicChange([]),
		tags: [...shown.map(articleTag), ...[...keys, former_key].map(listTag)],
		// The copy of the former list says where it leads.
		channelKeys: keys,
	};
}
