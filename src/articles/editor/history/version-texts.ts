import type { Database } from "../../../platform/db/connection.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { findVersion, type VersionRow } from "../../article/versions/version.sql.ts";
import type { DraftInput } from "../../drafts/draft.schema.ts";
import { typedArticle } from "../../drafts/draft-input.ts";
import type { Stored } from "../../drafts/save-working-copy.ts";
import { type Against, isLanguageTag } from "./history-query.schema.ts";

/** Two texts of one article, the older one first. */
export interface Compared {
	before: DraftInput;
	after: DraftInput;
	/** The number of the version before. */
	number?: number;
}

/** Returns a version as somebody would type it, with the address and the corrections that it had. */
export function writtenVersion({ title, slug, format, source, fields }: VersionRow): DraftInput {
	return { title, slug, body: { [format]: source }, ...fields };
}

/** Returns what a version is compared with; undefined if there is nothing. */
export async function comparedVersion(
	db: Database,
	site: Site,
	{ before, draft }: Stored,
	version: VersionRow,
	against: Against,
): Promise<Compared | undefined> {
	const own = writtenVersion(version);
	if (!before || against === "nothing") return undefined;
	const standing = { slug: before.article.slug, language: site.language };
	if (against === "now") return { before: own, after: { ...standing, ...typedArticle(before) } };
	if (against === "draft") return draft && { before: own, after: { ...standing, ...draft.input } };
	// Numbers have no gaps; the job of old versions erases from the oldest on.
	const number = version.number - 1;
	const former = await findVersion(db, version.article_key, number);
	return former && { before: writtenVersion(former), after: own, number };
}

/** Returns the language by which a text is divided into words. */
export function languageOf({ language }: DraftInput, site: Site): string {
	return isLanguageTag(language) ? language : site.language;
}
