import type { Database } from "../../../platform/db/connection.ts";
import { isUnavailable } from "../../../platform/deadline.ts";
import type { ArticleRow } from "../article.sql.ts";
import { findNeighbours, type Neighbours } from "./neighbours.sql.ts";
import { listRelatedArticles } from "./related.sql.ts";

/** The most related articles that an article's page shows. */
const SHOWN_ON_PAGE = 5;

export interface FurtherReading extends Neighbours {
	related: ArticleRow[];
}

/**
 * Returns what an article's page leads to: related articles, the older and the newer one; nothing if D1 does not
 * respond. serve() does not store a page during whose rendering D1 failed, so the next request tries again.
 */
export async function findFurtherReading(
	db: Database,
	article: ArticleRow,
): Promise<FurtherReading> {
	try {
		const [{ rows: related }, neighbours] = await Promise.all([
			listRelatedArticles(db, article, SHOWN_ON_PAGE),
			findNeighbours(db, article),
		]);
		return { related, ...neighbours };
	} catch (error) {
		if (isUnavailable(error)) return { related: [] };
		throw error;
	}
}
