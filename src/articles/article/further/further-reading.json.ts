import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { toArticleSummary } from "../article.json.ts";
import type { ArticleSummary } from "../article.schema.ts";
import type { FurtherReading } from "./further-reading.ts";

/** The articles that an article's page leads to. */
export interface FurtherSummaries {
	related: ArticleSummary[];
	older?: ArticleSummary;
	newer?: ArticleSummary;
}

/** Converts the rows of what a page leads to. */
export function toFurtherSummaries(
	site: Site,
	{ related, older, newer }: FurtherReading,
): FurtherSummaries {
	return {
		related: related.map((row) => toArticleSummary(site, row)),
		...(older && { older: toArticleSummary(site, older) }),
		...(newer && { newer: toArticleSummary(site, newer) }),
	};
}

/** Returns the slugs of all of these articles, each once. */
export function slugsIn({ related, older, newer }: FurtherSummaries): string[] {
	const all = [...related, older, newer].flatMap((article) => (article ? [article.slug] : []));
	return [...new Set(all)];
}
