import { ContentTooComplex } from "../content/content-too-complex.ts";
import type { Database } from "../platform/db/connection.ts";
import type { Site } from "../platform/schema/site-settings.schema.ts";
import type { Warning } from "../platform/schema/warning.schema.ts";
import type { FollowChange } from "../publication/public-change.ts";
import { MAX_STATIC_PAGES, type StaticPageInput } from "./static-page.schema.ts";
import {
	countStaticPages,
	findStaticPage,
	type StaticPageRow,
	saveStaticPage,
} from "./static-page.sql.ts";
import { isSamePage, staticPageChange, toStaticPageWrite } from "./static-page-write.ts";

/** A static page as it is sent, and as it was read before. */
interface StaticPageChange {
	site: Site;
	slug: string;
	input: StaticPageInput;
	before: StaticPageRow | undefined;
	/** The revision that the change is meant for, 0 if there was no page; left out, any. */
	expected?: number;
}

/** Why a static page is not stored; `why` says it for programs. */
export interface Refused {
	refused: "changed" | "full" | "complex";
	why?: string;
}

/** The result. A page that is stored already is never refused. */
type Stored = { row: StaticPageRow; warnings: Warning[] } | Refused;

/** Stores a static page if nobody changed it meanwhile. */
export async function storeStaticPage(
	db: Database,
	{ site, slug, input, before, expected }: StaticPageChange,
	now: Date,
	follow: FollowChange,
): Promise<Stored> {
	const made = await toStaticPageWrite(site, slug, input, before, now).catch(tooComplex);
	if ("refused" in made) return made;
	const { write, warnings } = made;
	if (before && isSamePage(write, before)) return { row: before, warnings };
	if (expected !== undefined && expected !== (before?.revision ?? 0)) return { refused: "changed" };
	if (!before && (await countStaticPages(db)) >= MAX_STATIC_PAGES) return { refused: "full" };
	const isSaved = await saveStaticPage(db, write, before);
	const row = isSaved ? await findStaticPage(db, slug) : undefined;
	if (!row) return { refused: "changed" };
	follow(staticPageChange(before, row));
	return { row, warnings };
}

function tooComplex(error: unknown) {
	if (error instanceof ContentTooComplex)
		return { refused: "complex" as const, why: error.message };
	throw error;
}
