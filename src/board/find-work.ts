import { toFoundArticle } from "../articles/finding/finding.json.ts";
import type { FoundArticle } from "../articles/finding/finding.schema.ts";
import type { FoundRow } from "../articles/finding/finding.sql.ts";
import { listNewsroomWork } from "../articles/finding/newsroom-work.sql.ts";
import type { Database } from "../platform/db/connection.ts";
import type { Site } from "../platform/schema/site-settings.schema.ts";

const MOST_APPEARING = 10;
const MOST_BEGUN = 8;
/** So many of each list are read, because some of them are left out. */
const MOST_READ = 16;
/** So many for an author, whose own drafts may come after those of others. */
const MOST_READ_FOR_OWN = 30;

/** The day and the member that the first page is for. */
interface Reader {
	/** The first moment of today. */
	today: Date;
	/** Whose drafts come first; undefined if nobody's do. */
	ownFirst: string | undefined;
}

export type Work = Awaited<ReturnType<typeof findWork>>;

/** Returns what appears next, what appeared today, and what is being written. */
export async function findWork(db: Database, site: Site, { today, ownFirst }: Reader) {
	const most = ownFirst === undefined ? MOST_READ : MOST_READ_FOR_OWN;
	const { coming, published, drafts, copies } = await listNewsroomWork(db, most);
	const toArticles = (rows: FoundRow[]) => rows.map((row) => toFoundArticle(site, row));
	const isOwn = (row: FoundRow) => ownFirst !== undefined && row.draft_created_by === ownFirst;
	const begun = [...drafts, ...copies]
		.filter(({ draft_publish_at }) => draft_publish_at === null)
		.sort((a, b) => b.changed_at.getTime() - a.changed_at.getTime());
	return {
		/** True if the newsroom has no article at all. */
		isEmpty: coming.length === 0,
		coming: toArticles(coming).filter(dueOf).slice(0, MOST_APPEARING),
		published: toArticles(published.filter((row) => isSince(row, today))).slice(0, MOST_APPEARING),
		begun: toArticles(
			[...begun.filter(isOwn), ...begun.filter((row) => !isOwn(row))].slice(0, MOST_BEGUN),
		),
	};
}

/** Returns when an article, or its working copy, becomes public by itself; undefined if it does not. */
export function dueOf({ status, published_at, draft }: FoundArticle): string | undefined {
	const dues = [status === "scheduled" ? published_at : undefined, draft?.publish_at];
	return dues.filter((due) => due !== undefined).sort()[0];
}

function isSince({ article }: FoundRow, today: Date): boolean {
	return article.published_at !== null && article.published_at >= today;
}
