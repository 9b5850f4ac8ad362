import { reasonOf } from "../platform/log.ts";
import type { UpgradeStep } from "../publication/content-upgrade.job.ts";
import { renderStaticPage } from "./static-page-content.ts";
import {
	listStoredPages,
	type StoredPageRow,
	toPageUpgradeStatement,
} from "./static-page-upgrade.sql.ts";

/** Brings the next static pages to what this version makes of their sources. */
export const upgradeStaticPages: UpgradeStep = async (db, { static_page_slug: after }) => {
	if (after === null) return undefined;
	const rows = await listStoredPages(db, after);
	const made = rows.map(async (row) => ({ row, html: await renderStored(row) }));
	const upgrades = (await Promise.all(made)).filter(({ row, html }) => html !== row.html);
	return {
		statements: upgrades.map(({ row, html }) => toPageUpgradeStatement(db, row, html)),
		progress: { static_page_slug: rows.at(-1)?.slug ?? null },
	};
};

/** Renders a page from its source. A page that can no longer be rendered keeps its stored HTML. */
async function renderStored(row: StoredPageRow): Promise<string> {
	const { slug, language, format, source, html } = row;
	const body = format === "markdown" ? { markdown: source } : { html: source };
	try {
		return (await renderStaticPage({ slug, language, body })).html;
	} catch (error) {
		console.error(`The page ${slug} stays as it was rendered: ${reasonOf(error)}`);
		return html;
	}
}
