import { toShownHtml } from "../../../content/site-links.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import type { Version, VersionSummary } from "./version.schema.ts";
import type { VersionRow, VersionSummaryRow } from "./version.sql.ts";

/** Converts a version in a list to JSON. */
export function toVersionSummary(row: VersionSummaryRow): VersionSummary {
	const { number, revision, effect, title, slug } = row;
	const { member, name, correction, draft_tag, recalled_at } = row;
	return {
		number,
		at: row.at.toISOString(),
		revision,
		...(member !== null && { member }),
		...(name !== null && { name }),
		effect,
		...(correction !== null && { correction }),
		title,
		slug,
		published_at: row.published_at.toISOString(),
		updated_at: row.updated_at.toISOString(),
		...(draft_tag !== null && { draft_tag }),
		...(recalled_at && { recalled_at: recalled_at.toISOString() }),
	};
}

/** Converts a version to JSON; `html` is what is made of its body today. */
export function toVersion(site: Site, row: VersionRow, html: string): Version {
	const { format, source, fields } = row;
	return {
		...toVersionSummary(row),
		...fields,
		body: format === "markdown" ? { markdown: source } : { html: source },
		content_html: toShownHtml(site, html),
	};
}
