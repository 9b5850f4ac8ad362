import { primaryDatabase } from "../../platform/db/connection.ts";
import { siteOf } from "../../platform/env.ts";
import type { FollowChange } from "../../publication/public-change.ts";
import { changeBetween } from "../article/article-change.ts";
import { findArticleForNewsroom } from "../article/article-newsroom.sql.ts";
import { findLastChange } from "../article/versions/last-change.sql.ts";
import { CLOCK } from "../article/versions/version.schema.ts";
import { findDraft, listDueDrafts } from "./draft.sql.ts";
import { publish } from "./publication.ts";

const MOST_KNOWN = 20;
const MINUTE_MS = 60_000;
const clock = { id: CLOCK, name: CLOCK };

/**
 * Publishes the working copy that is due, one at each tick, because it takes a third of what an invocation may ask of
 * D1. Of several it tries another one each minute, so that one that is refused stops none. One that cannot be published
 * stays, and so does one whose article was changed since: the status page and the newsroom's first page count both as
 * overdue. Returns true if one was due that did not stay.
 */
export async function releaseDraft(env: Env, now: Date, follow: FollowChange): Promise<boolean> {
	const db = primaryDatabase(env.DB);
	const due = await listDueDrafts(db, now, MOST_KNOWN);
	const slug = due[Math.floor(now.getTime() / MINUTE_MS) % due.length];
	if (slug === undefined) return false;
	const [before, draft] = await Promise.all([
		findArticleForNewsroom(db, slug),
		findDraft(db, slug),
	]);
	if (!before || !draft) return true;
	const isOutdated = draft.revision !== before.article.revision;
	if (isOutdated && (await findLastChange(db, before.article)).changed_by !== CLOCK) return false;
	const { effect, correction } = draft;
	const request = { ...(effect && { effect }), ...(correction && { correction }) };
	const published = await publish(db, siteOf(env), { before, draft }, request, clock);
	if (published && "errors" in published) return false;
	if (published && "after" in published) follow(changeBetween(before, published.after));
	return true;
}
