import { imageSizesIn, withImageSizes } from "../../content/image-sizes.ts";
import { reasonOf } from "../../platform/log.ts";
import type { UpgradeStep } from "../../publication/content-upgrade.job.ts";
import { type ArticleContent, renderArticle } from "./article-content.ts";
import {
	listStoredContent,
	type StoredContentRow,
	toUpgradeStatements,
} from "./article-upgrade.sql.ts";
import { toSearchWords } from "./search-words.ts";

/** Brings the next articles to what this version makes of their sources. */
export const upgradeArticles: UpgradeStep = async (db, { article_key: after }) => {
	if (after === null) return undefined;
	const rows = await listStoredContent(db, after);
	const made = rows.map(async (row) => ({ row, content: await renderStored(row) }));
	const upgrades = (await Promise.all(made)).filter(({ row, content }) => isChanged(row, content));
	return {
		statements: await toUpgradeStatements(db, upgrades),
		progress: { article_key: rows.at(-1)?.article_key ?? null },
	};
};

/** Renders an article from its source. What cannot be rendered any more stays, and only its words are made. */
async function renderStored(row: StoredContentRow): Promise<ArticleContent> {
	const { source, details, html, text } = row;
	const body = source.format === "markdown" ? { markdown: source.source } : { html: source.source };
	const summary = details.is_summary_derived ? undefined : row.summary;
	try {
		const content = await renderArticle({ ...row, summary, body });
		// The sizes of its pictures were looked up when it was stored.
		return { ...content, html: withImageSizes(content.html, imageSizesIn(html)) };
	} catch (error) {
		console.error(`The article ${row.slug} stays as it was rendered: ${reasonOf(error)}`);
		const words = toSearchWords(row, text);
		return { html, text, summary: row.summary, words, warnings: [] };
	}
}

function isChanged(row: StoredContentRow, { html, text, summary, words }: ArticleContent): boolean {
	const { title, summary: named, text: inText } = words;
	const made = [html, text, summary, title, named, inText];
	const stored = [row.html, row.text, row.summary];
	const indexed = [row.words?.title, row.words?.summary, row.words?.text];
	return [...stored, ...indexed].some((value, index) => value !== made[index]);
}
