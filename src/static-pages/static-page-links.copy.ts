import { PerRevision } from "../platform/cache/per-revision.ts";
import { isUnavailable } from "../platform/deadline.ts";
import type { Site, StaticPageLinks } from "../platform/schema/site-settings.schema.ts";
import { staticPageUrl } from "../publication/addresses.ts";
import { PRIVACY_SLUG } from "./static-page.schema.ts";
import { listLinkedPages, type StaticPageLinkRow } from "./static-page.sql.ts";

const linked = new PerRevision(listLinkedPages);

/**
 * Returns the site with the links to its static pages, which an isolate reads once for each revision. While
 * D1 does not respond they are those that it read last, or none.
 */
export async function withStaticPageLinks(d1: D1Database, site: Site): Promise<Site> {
	const rows = await linked.current(d1).catch((error) => {
		if (isUnavailable(error)) return linked.last(d1) ?? [];
		throw error;
	});
	return { ...site, staticPages: toLinks(site, rows) };
}

/** Clears the memory of this isolate. */
export const forgetStaticPageLinks = () => linked.forget();

function toLinks(site: Site, rows: StaticPageLinkRow[]): StaticPageLinks {
	const hasPrivacy = rows.some(({ slug }) => slug === PRIVACY_SLUG);
	return {
		footer: rows.filter(({ footer }) => footer !== null),
		...(hasPrivacy && { privacyUrl: staticPageUrl(site, PRIVACY_SLUG) }),
	};
}
