import { toShownHtml } from "../../content/site-links.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import type { ArticleDetails } from "./article.tables.ts";
import type { ArticleWrite, NewsroomArticleRow } from "./article-newsroom.sql.ts";

/**
 * True if storing the article would change nothing that anybody can see: then nothing is stored, its
 * revision and `updated_at` stay, and nobody is told.
 */
export function isUnchanged(
	site: Site,
	write: ArticleWrite,
	originalSlug: string | undefined,
	before: NewsroomArticleRow,
): boolean {
	const isAtSameAddress = write.article.slug === before.article.slug;
	const isSameHtml = toShownHtml(site, write.html) === toShownHtml(site, before.html);
	return isAtSameAddress && isSameHtml && isSameButForAddress(write, originalSlug, before);
}

/** True if it would change nothing but the address, on which links within the text depend. */
export function isSameButForAddress(
	{ article, texts: { source } }: ArticleWrite,
	originalSlug: string | undefined,
	before: NewsroomArticleRow,
): boolean {
	const stored = before.article;
	const pairs: [unknown, unknown][] = [
		[article.status, stored.status],
		[article.title, stored.title],
		[article.summary, stored.summary],
		[article.language, stored.language],
		[article.authors, stored.authors],
		[article.topics, stored.topics],
		[article.image, stored.image],
		[withoutTag(article.details), withoutTag(stored.details)],
		[article.published_at, stored.published_at],
		[article.listing_keys, stored.listing_keys],
		[originalSlug ?? null, stored.translation_of],
		[source, { format: before.format, source: before.source }],
	];
	return pairs.every(([sent, kept]) => JSON.stringify(sent) === JSON.stringify(kept));
}

const withoutTag = ({ draft_tag: _, ...details }: ArticleDetails = {}) => details;
