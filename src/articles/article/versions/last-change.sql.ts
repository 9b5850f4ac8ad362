import { desc, eq } from "drizzle-orm";
import { auditEntries } from "../../../newsroom/audit/audit.tables.ts";
import type { Database } from "../../../platform/db/connection.ts";
import type { LastChange } from "../../../platform/schema/problem.schema.ts";
import { CLOCK } from "./version.schema.ts";
import { articleVersions } from "./version.tables.ts";

interface ChangedArticle {
	article_key: number;
	revision: number;
	updated_at: Date;
}

/** Returns who changed an article last, and when: by the audit list, or the cron trigger. */
export async function findLastChange(
	db: Database,
	{ article_key, revision, updated_at }: ChangedArticle,
): Promise<LastChange> {
	const { name, at } = auditEntries;
	const [[entry], [version]] = await db.batch([
		db.select({ name, at }).from(auditEntries).where(eq(auditEntries.revision, revision)).limit(1),
		db
			.select({
				number: articleVersions.revision,
				name: articleVersions.name,
				at: articleVersions.at,
			})
			.from(articleVersions)
			.where(eq(articleVersions.article_key, article_key))
			.orderBy(desc(articleVersions.number))
			.limit(1),
	]);
	const made = entry ?? (version?.number === revision ? version : undefined);
	if (!made) return { changed_at: updated_at.toISOString() };
	return { changed_by: made.name ?? CLOCK, changed_at: made.at.toISOString() };
}
