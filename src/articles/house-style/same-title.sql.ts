import { sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { toSearchWords } from "../article/search-words.ts";

/** The characters of a title that the list of the newsroom has, and the sign after them in `article_words`. */
const LISTED_CHARACTERS = 60;
const STEM_SIGN = "\ue000";
/** The most titles with the same beginning that are compared. */
const MOST_COMPARED = 20;

interface Titled {
	title: string;
	language: string;
}

/**
 * Returns the slug of another article, in any status, that has the same title apart from capitals and accents. Reads
 * eight places of the index board_by_title, and at most twenty articles.
 */
export async function findSameTitle(
	db: Database,
	{ title, language }: Titled,
	except: number,
): Promise<string | undefined> {
	const named = { title, language, summary: "", topics: [], authors: [] };
	const { title: words } = toSearchWords(named, "");
	const listed = [...(words.split(STEM_SIGN)[0] ?? "")].slice(0, LISTED_CHARACTERS).join("").trim();
	if (listed === "") return undefined;
	const found = await db.get<{ slug: string } | undefined>(sql`
		SELECT slug FROM (
			SELECT article_key FROM board_entries
			WHERE status IN ('draft', 'scheduled', 'published', 'withdrawn') AND has_draft IN (0, 1)
				AND title = ${listed} AND article_key != ${except}
			LIMIT ${MOST_COMPARED}
		) JOIN articles USING (article_key)
			LEFT JOIN article_words USING (article_key) LEFT JOIN article_draft_words USING (article_key)
		WHERE article_words.title = ${words} OR article_draft_words.title = ${words}
		LIMIT 1`);
	return found?.slug;
}
