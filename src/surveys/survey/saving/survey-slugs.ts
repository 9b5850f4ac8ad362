import type { Database } from "../../../platform/db/connection.ts";
import { slugOfTitle } from "../../../platform/schema/slug.schema.ts";
import { listSurveySlugsLike } from "../drafts/survey-draft.sql.ts";

/** Addresses that no new survey gets: the newsroom has its own pages there. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(["new"]);

/** Returns the address that a title makes, with a number if another survey has it; `other` is for a title without letters. */
export async function freeSurveySlug(db: Database, title: string, other: string): Promise<string> {
	const slug = slugOfTitle(title, other);
	const taken = new Set([...(await listSurveySlugsLike(db, slug)), ...RESERVED_SLUGS]);
	const numbered = Array.from({ length: taken.size + 1 }, (_, index) =>
		index === 0 ? slug : `${slug}-${index + 1}`,
	);
	return numbered.find((one) => !taken.has(one)) ?? slug;
}
