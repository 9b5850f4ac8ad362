import { PerRevision } from "../../../platform/cache/per-revision.ts";
import { isUnavailable } from "../../../platform/deadline.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { toSelection } from "../../../publication/listings.sql.ts";
import { selectionPath } from "../../../publication/selection.schema.ts";
import { listSections } from "./curation.sql.ts";

const sections = new PerRevision(listSections);

/**
 * Returns the site with its sections, which an isolate reads once for each revision. While D1 does not respond
 * they are those that it read last, or none.
 */
export async function withSectionLinks(d1: D1Database, site: Site): Promise<Site> {
	const rows = await sections.current(d1).catch((error) => {
		if (isUnavailable(error)) return sections.last(d1) ?? [];
		throw error;
	});
	return {
		...site,
		sections: rows.map(({ key, name }) => ({ title: name, path: selectionPath(toSelection(key)) })),
	};
}

/** Clears the memory of this isolate. */
export const forgetSectionLinks = () => sections.forget();
