import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import {
	columnsFrom,
	driverValues,
	excludedColumns,
	jsonField,
	jsonRows,
	longTexts,
} from "../../../platform/db/json-rows.sql.ts";
import { articleSources, articleTexts, articleWords } from "../article.tables.ts";
import type { ArticleWrite } from "../article-newsroom.sql.ts";

/** Stores what is typed, the plain text and the words of articles, which must be stored before. */
export function saveTexts(db: Database, named: { slug: string; texts: ArticleWrite["texts"] }[]) {
	const rows = named.map(({ slug, texts: { source, words } }) => {
		return { slug, format: source.format, ...driverValues(articleWords, words), text: null };
	});
	const from = sql`FROM ${jsonRows(rows)} JOIN articles ON articles.slug = ${jsonField("slug")} WHERE true`;
	const upsert = <Table extends TextTable>(table: Table, given: Record<string, SQL>) => {
		const columns = columnsFrom(table, { article_key: sql`articles.article_key`, ...given });
		const set = excludedColumns(table, "article_key");
		return db
			.insert(table)
			.select(sql`SELECT ${columns} ${from}`)
			.onConflictDoUpdate({ target: table.article_key, set });
	};
	const texts = named.map((one) => one.texts);
	return [
		upsert(articleSources, { source: longTexts(texts.map(({ source }) => source.source)) }),
		upsert(articleTexts, { text: longTexts(texts.map(({ text }) => text)) }),
		upsert(articleWords, { text: longTexts(texts.map(({ words }) => words.text)) }),
	] as const;
}

type TextTable = typeof articleSources | typeof articleTexts | typeof articleWords;
