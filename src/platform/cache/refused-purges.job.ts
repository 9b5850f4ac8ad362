import { primaryDatabase } from "../db/connection.ts";
import { hasCache, purgeEverything, purgeTags, TAGS_PER_CALL } from "./purge.ts";
import { eraseRefusedPurges, listRefusedPurges } from "./refused-purges.sql.ts";

/** Purges what was refused before, in one call: by tags, or everything if there are more than a call takes. */
export async function repeatRefusedPurges(env: Env, context: object, now: Date): Promise<void> {
	if (!hasCache(context)) return;
	const db = primaryDatabase(env.DB);
	const tags = await listRefusedPurges(db, TAGS_PER_CALL + 1);
	if (tags.length === 0) return;
	const isPurged =
		tags.length > TAGS_PER_CALL
			? await purgeEverything(context)
			: (await purgeTags(context, tags)).length === 0;
	if (isPurged) await eraseRefusedPurges(db, now);
}
