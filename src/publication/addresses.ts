import type { Site } from "../platform/schema/site-settings.schema.ts";
import type { Selection } from "./selection.schema.ts";

// Always from the setting SITE_URL, because the keys of the caches in front have no host.
export const articleUrl = (site: Pick<Site, "url">, slug: string) => `${site.url}/articles/${slug}`;
export const articleJsonUrl = (site: Site, slug: string) => `${site.url}/api/articles/${slug}`;
export const articleMarkdownUrl = (site: Pick<Site, "url">, slug: string) =>
	`${articleUrl(site, slug)}.md`;
/** Returns the address of a list as JSON: its first page, or the page at `cursor`. */
export function listJsonUrl(site: Site, selection: Selection, cursor?: string): string {
	const query = new URLSearchParams({ ...selection, ...(cursor && { cursor }) });
	return `${site.url}/api/articles${query.size > 0 ? `?${query}` : ""}`;
}
export const staticPagePath = (slug: string) => `/pages/${slug}`;
export const staticPageUrl = (site: Site, slug: string) => site.url + staticPagePath(slug);
export const surveyUrl = (site: Pick<Site, "url">, slug: string) => `${site.url}/surveys/${slug}`;
export const submissionsUrl = (site: Site, slug: string) =>
	`${site.url}/api/surveys/${slug}/responses`;
export const resultsUrl = (site: Site, slug: string) => `${site.url}/surveys/${slug}/results`;
export const newsroomResultsUrl = (site: Site, slug: string) =>
	`${site.url}/newsroom/surveys/${slug}`;
export const receiptUrl = (site: Site, slug: string, receipt: string) =>
	`${site.url}/surveys/${slug}/receipts/${receipt}`;
