import type { Database } from "../../platform/db/connection.ts";
import type { changeOf } from "../article/article-change.ts";
import { listSaved, saveArticles } from "../article/saving/save-articles.sql.ts";
import type { Edit } from "../article/versions/version-write.sql.ts";
import { type PlacedResult, stored } from "./batch-item.ts";
import type { MadeItem, Making } from "./check-item.ts";

/** The member that stores articles, and the database. */
export interface Newsroom extends Making {
	db: Database;
	dbChanging: (targets: string[]) => Database;
	by: Edit["by"];
}

/** The results of the articles of a group, and their public changes. */
export interface Stored {
	results: PlacedResult[];
	changes: Parameters<typeof changeOf>[0];
}

/** D1 takes parameters of at most 2 MB, and escapes in JSON make texts longer. */
const GROUP_BYTES = 1_500_000;

/** Returns as many articles as one transaction takes. */
export function firstGroup<Item extends Pick<MadeItem, "write">>(items: Item[]): Item[] {
	let bytes = 0;
	const end = items.findIndex(({ write }, index) => {
		const { source, text, words } = write.texts;
		const texts = [write.html, source.source, text, words.text].map((one) =>
			Buffer.byteLength(JSON.stringify(one)),
		);
		bytes += Math.max(...texts);
		return index > 0 && bytes > GROUP_BYTES;
	});
	return end === -1 ? items : items.slice(0, end);
}

/** Returns what became of the articles; undefined if others were stored before them. */
export async function saveGroup(
	newsroom: Newsroom,
	items: MadeItem[],
): Promise<Stored | undefined> {
	if (items.length === 0) return { results: [], changes: [] };
	const { site, dbChanging, now, by } = newsroom;
	const slugs = items.map(({ input }) => input.slug);
	const db = dbChanging(slugs);
	const articles = items.map(({ write, before }) => ({ write, before: before?.article }));
	if (!(await saveArticles(db, articles, { at: now, by, effect: "important" }))) return undefined;
	const rows = await listSaved(db, slugs);
	const rowOf = new Map(rows.map((row) => [row.slug, row]));
	const outcomes = items.map(({ item, before, write }) => {
		const row = rowOf.get(write.article.slug);
		if (!row)
			throw new Error(`The article ${write.article.slug} is not there after it was stored.`);
		const { translationSlugs, ...shown } = row;
		const article = { ...write.article, ...shown };
		const placed = stored(site, item.index, article, before ? 200 : 201, write.warnings);
		return { placed, change: { before, after: { article, translationSlugs } } };
	});
	return {
		results: outcomes.map(({ placed }) => placed),
		changes: outcomes.map(({ change }) => change),
	};
}
