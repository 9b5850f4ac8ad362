import type { Database } from "../../../platform/db/connection.ts";
import type { FieldError } from "../../../platform/schema/problem.schema.ts";
import { toSlug } from "../../../platform/schema/slug.schema.ts";
import { type ChannelRow, findChannel } from "../../../publication/channels.sql.ts";
import { listingKey } from "../../../publication/listings.sql.ts";
import type { ChannelInput } from "./channel-newsroom.schema.ts";
import type { Renaming } from "./rename-channel.sql.ts";

/** As an article takes them. */
const MOST_LETTERS_OF_TOPIC = 60;

/** The kinds of names that can be renamed. */
export type NamedKind = "topic" | "author";

/** The reasons why a name or a merge is refused, for which the newsroom's pages have words. */
export type RenamingReason = "named" | "long" | "taken" | "itself" | "unknown" | "busy";

/** Why there is no renaming. */
export interface RenamingFault {
	reason: RenamingReason;
	error: FieldError;
	/** The channel that has the name already. */
	other?: ChannelRow;
}

/** A renaming, or why there is none: a fault, or nothing that would change. */
type Plan = { renaming: Renaming } | { fault: RenamingFault } | { unchanged: true };

/** Says what a name or another channel makes of a channel. */
export async function planRenaming(
	db: Database,
	kind: NamedKind,
	{ listing_key: former, name: formerName }: ChannelRow,
	{ name = formerName, merge_into }: ChannelInput,
): Promise<Plan> {
	const isNamed = name !== formerName;
	if (merge_into !== undefined) {
		if (isNamed)
			return fault("named", "merge_into", "A merge takes the name of the other: leave `name` out.");
		return planMerge(db, kind, former, merge_into);
	}
	if (!isNamed) return { unchanged: true };
	if (kind === "topic" && name.length > MOST_LETTERS_OF_TOPIC)
		return fault("long", "name", `must be at most ${MOST_LETTERS_OF_TOPIC} characters`);
	const present = listingKey({ [kind]: toSlug(name) });
	const other = present === former ? undefined : await findChannel(db, present);
	if (!other) return { renaming: { former, present, name, isMerge: false } };
	const detail = `There is “${other.name}” at this address: merge_into “${toSlug(name)}” puts both together.`;
	return fault("taken", "name", detail, other);
}

async function planMerge(
	db: Database,
	kind: NamedKind,
	former: string,
	slug: string,
): Promise<Plan> {
	const present = listingKey({ [kind]: slug });
	if (present === former)
		return fault("itself", "merge_into", `“${slug}” is the ${kind} itself: name another one.`);
	const other = await findChannel(db, present);
	if (!other) return fault("unknown", "merge_into", `There is no ${kind} “${slug}”.`);
	return { renaming: { former, present, name: other.name, isMerge: true } };
}

function fault(reason: RenamingReason, field: string, detail: string, other?: ChannelRow): Plan {
	return { fault: { reason, error: { pointer: `#/${field}`, detail }, ...(other && { other }) } };
}
