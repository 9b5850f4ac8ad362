import { toShownHtml } from "../content/site-links.ts";
import type { Site } from "../platform/schema/site-settings.schema.ts";
import { staticPageUrl } from "../publication/addresses.ts";
import type { StaticPage, StaticPageSummary } from "./static-page.schema.ts";
import type { StaticPageRow, StaticPageSummaryRow } from "./static-page.sql.ts";

/** Converts a static page to what the newsroom's list has. */
export function toStaticPageSummary(site: Site, row: StaticPageSummaryRow): StaticPageSummary {
	const { slug, language, title, footer, created_at, updated_at, revision } = row;
	return {
		...{ slug, url: staticPageUrl(site, slug), language, title },
		...(footer !== null && { footer }),
		created_at: created_at.toISOString(),
		updated_at: updated_at.toISOString(),
		revision,
	};
}

/** Converts a static page to what the newsroom reads. */
export function toStaticPage(site: Site, row: StaticPageRow): StaticPage {
	const { format, source } = row;
	return {
		...toStaticPageSummary(site, row),
		body: format === "markdown" ? { markdown: source } : { html: source },
		content_html: toShownHtml(site, row.html),
	};
}
