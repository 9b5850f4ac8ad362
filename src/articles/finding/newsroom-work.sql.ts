import type { Database } from "../../platform/db/connection.ts";
import type { FindingQuery } from "./finding.schema.ts";
import { selectPage } from "./finding.sql.ts";

/**
 * Reads the first articles of four lists at once: what appears next, followed by all others; what is public, the newest
 * first; drafts; and working copies beside an article, each by the last change.
 */
export async function listNewsroomWork(db: Database, limit: number) {
	const first = (query: Partial<FindingQuery>) =>
		selectPage(db, { sort: "-updated", ...query, limit });
	const [coming, published, drafts, copies] = await db.batch([
		first({ sort: "scheduled" }),
		first({ sort: "-published", status: ["published"] }),
		first({ status: ["draft"] }),
		first({ status: ["scheduled", "published", "withdrawn"], has_draft: true }),
	]);
	return { coming, published, drafts, copies };
}
