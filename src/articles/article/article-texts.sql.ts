import { sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { articleSources, articleTexts, articleWords } from "./article.tables.ts";
import type { SearchWords } from "./search-words.ts";

/** The body of an article as typed, as plain text, and as the search index takes it. */
export interface ArticleTexts {
	source: { format: "markdown" | "html"; source: string };
	text: string;
	words: SearchWords;
}

/** Stores the texts of an article. It must be stored before, in the same batch. */
export function saveTexts(db: Database, slug: string, { source, text, words }: ArticleTexts) {
	const article_key = sql<number>`(SELECT article_key FROM articles WHERE slug = ${slug})`;
	return [
		db
			.insert(articleSources)
			.values({ article_key, ...source })
			.onConflictDoUpdate({ target: articleSources.article_key, set: source }),
		db
			.insert(articleTexts)
			.values({ article_key, text })
			.onConflictDoUpdate({ target: articleTexts.article_key, set: { text } }),
		db
			.insert(articleWords)
			.values({ article_key, ...words })
			.onConflictDoUpdate({ target: articleWords.article_key, set: words }),
	] as const;
}
