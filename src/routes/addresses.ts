import type { Site } from "../schemas/site.ts";

// Always from the setting SITE_URL: the caches in front have no host in their keys.
export const articleUrl = (site: Site, slug: string) => `${site.url}/articles/${slug}`;
export const surveyUrl = (site: Site, slug: string) => `${site.url}/surveys/${slug}`;
export const responsesUrl = (site: Site, slug: string) =>
	`${site.url}/api/surveys/${slug}/responses`;
export const resultsUrl = (site: Site, slug: string) => `${site.url}/surveys/${slug}/results`;
export const receiptUrl = (site: Site, slug: string, receipt: string) =>
	`${site.url}/surveys/${slug}/receipts/${receipt}`;
