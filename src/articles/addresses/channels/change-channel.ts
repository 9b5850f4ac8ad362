import type { Database } from "../../../platform/db/connection.ts";
import type { ChannelRow } from "../../../publication/channels.sql.ts";
import { toSelection } from "../../../publication/listings.sql.ts";
import type { FollowChange } from "../../../publication/public-change.ts";
import { hasPlacedTopic } from "../../../surveys/survey/placement/placed-survey.sql.ts";
import { listLanguageKeys } from "./channel-address.sql.ts";
import { renamingChange } from "./channel-change.ts";
import type { ChannelInput } from "./channel-newsroom.schema.ts";
import { type NamedKind, planRenaming, type RenamingFault } from "./plan-renaming.ts";
import { type Renaming, startRenaming } from "./rename-channel.sql.ts";

const BUSY: RenamingFault = {
	reason: "busy",
	error: {
		detail: "It is being renamed. Wait until its articles have the new name, or read it again.",
	},
};

/** A channel, and what the newsroom makes of it. */
interface ChannelChange {
	kind: NamedKind;
	before: ChannelRow;
	input: ChannelInput;
}

/** The key of the channel from now on, and if a renaming has begun; or why nothing changes. */
type Changed = { key: string; isStarted: boolean } | { fault: RenamingFault };

/** Renames a topic or an author, or merges it into another one; its articles follow in portions. */
export async function changeChannel(
	db: Database,
	{ kind, before, input }: ChannelChange,
	now: Date,
	follow: FollowChange,
): Promise<Changed> {
	const plan = await planRenaming(db, kind, before, input);
	if ("unchanged" in plan) return { key: before.listing_key, isStarted: false };
	if ("fault" in plan) return plan;
	const { renaming } = plan;
	const isCallChanged = await changesCalls(db, renaming);
	if (!(await startRenaming(db, renaming, now))) return { fault: BUSY };
	follow(renamingChange(renaming, await listLanguageKeys(db), isCallChanged));
	return { key: renaming.present, isStarted: true };
}

/** Returns true if articles of one of two topics that become one may call to another survey than before. */
async function changesCalls(db: Database, { former, present, isMerge }: Renaming) {
	const topics = [former, present].flatMap((key) => toSelection(key).topic ?? []);
	return isMerge && topics.length > 0 && hasPlacedTopic(db, topics);
}
