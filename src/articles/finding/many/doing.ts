import type { Member } from "../../../newsroom/member.ts";
import type { Database } from "../../../platform/db/connection.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import type { changeOf } from "../../article/article-change.ts";
import type { Decision } from "./decision.ts";

/** The member that does something with many articles, the database and the time. */
export interface Doing {
	site: Site;
	db: Database;
	dbChanging: (targets: string[]) => Database;
	by: Member;
	now: Date;
}

/** The result for the chosen articles. */
export interface Done {
	decisions: Decision[];
	changes: Parameters<typeof changeOf>[0];
	/** True if somebody else changed one of them between the check and the write: nothing was stored. */
	isOvertaken: boolean;
}

/** As often is it tried again. Those that somebody has changed are then left out. */
const MOST_TRIES = 3;

/** Does something, again if others were faster. */
export async function doMany(attempt: () => Promise<Done>): Promise<Done> {
	for (let tries = 1; tries < MOST_TRIES; tries += 1) {
		const done = await attempt();
		if (!done.isOvertaken) return done;
	}
	return attempt();
}
