import type { Database } from "../../platform/db/connection.ts";
import { listLastChanges } from "../announcements/recall.sql.ts";

/** Returns when the last change of an article is announced; undefined if it was, or if there is none. */
export async function findRecallable(
	db: Database,
	articleKey: number,
	now: Date,
): Promise<Date | undefined> {
	const [last] = await listLastChanges(db, articleKey);
	const isOpen = last && last.recalled_at === null && last.announced_at === null;
	return isOpen && last.due_at > now ? last.due_at : undefined;
}
