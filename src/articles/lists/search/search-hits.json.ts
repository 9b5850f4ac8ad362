import type { Database } from "../../../platform/db/connection.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { toArticleSummary } from "../../article/article.json.ts";
import type { ArticleSummary } from "../../article/article.schema.ts";
import type { ListedRow } from "../list.sql.ts";
import { findListExtras } from "../list-extras.sql.ts";
import { markedText, searchSnippet } from "./search-snippet.ts";
import type { Search } from "./search-text.schema.ts";

/** An article that a search found. Both texts are safe HTML, with `<mark>` around what was searched for. */
export interface SearchHit extends ArticleSummary {
	titleHtml: string;
	snippet: string;
}

/** Converts rows to hits: with a snippet of the text, or of the summary if the text has no match. */
export async function toSearchHits(
	db: Database,
	site: Site,
	rows: ListedRow[],
	search: Search,
): Promise<SearchHit[]> {
	const { text } = await findListExtras(db, rows, { search, include: [] });
	return rows.map(({ tier, time, bytes, ...row }) => {
		const article = toArticleSummary(site, row);
		const sought = { search, language: row.language };
		const found = searchSnippet(text.get(row.key) ?? "", sought);
		const isFound = found.includes("<mark>");
		return {
			...article,
			titleHtml: markedText(article.title, sought),
			snippet: isFound ? found : searchSnippet(article.summary, sought),
		};
	});
}
