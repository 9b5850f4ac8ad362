import { sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import type { ArticleQuery } from "../list-query.schema.ts";
import { MAX_COUNTED } from "./max-counted.ts";
import { SECOND } from "./search.sql.ts";
import { searchExpression } from "./search-expression.ts";

/** The matches of one year that have the same topics. */
export interface MatchGroup {
	year: number;
	/** Names. */
	topics: string[];
	articles: number;
}

/** The newest MAX_COUNTED matches of a search in groups. */
export interface MatchGroups {
	groups: MatchGroup[];
	/** The year of the oldest match, if there are more matches than the groups have; otherwise undefined. */
	oldestYear: number | undefined;
}

interface GroupRow {
	year: string;
	topics: string;
	articles: number;
}

/**
 * Returns the newest matches of a search by year and topics, whatever its filters. `newYear` is how many
 * seconds after midnight in UTC the year begins at the newsroom. Reads three rows for each match.
 */
export async function listMatchGroups(
	db: Database,
	query: ArticleQuery,
	newYear: number,
): Promise<MatchGroups> {
	if (!query.search || query.search.wanted.length === 0)
		return { groups: [], oldestYear: undefined };
	const isMatch = sql`article_search MATCH ${searchExpression({ ...query, topics: [] }, 0)}`;
	const year = sql`strftime('%Y', (rowid >> 25) - ${newYear}, 'unixepoch')`;
	const rows = await db.all<GroupRow>(sql`
		SELECT year, topics, count(*) AS articles
		FROM (SELECT ${year} AS year, rowid & ${SECOND} - 1 AS key FROM article_search
			WHERE ${isMatch} ORDER BY rowid DESC LIMIT ${MAX_COUNTED + 1})
		JOIN articles ON article_key = key GROUP BY 1, 2`);
	const groups = rows.map((row) => {
		const topics: string[] = JSON.parse(row.topics);
		return { year: Number(row.year), topics, articles: row.articles };
	});
	if (countOf(groups) <= MAX_COUNTED) return { groups, oldestYear: undefined };
	const oldest = await db.get<{ year: string }>(
		sql`SELECT ${year} AS year FROM article_search WHERE ${isMatch} ORDER BY rowid LIMIT 1`,
	);
	return { groups, oldestYear: Number(oldest?.year) };
}

/** Returns how many articles some groups have. */
export function countOf(groups: MatchGroup[]): number {
	return groups.reduce((sum, { articles }) => sum + articles, 0);
}
