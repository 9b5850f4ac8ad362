import type { Database } from "../../platform/db/connection.ts";
import { slugOfTitle } from "../../platform/schema/slug.schema.ts";
import { RESERVED_SLUGS } from "../article/article-conflict.ts";
import { listSlugsLike } from "./free-slug.sql.ts";

/** Returns the address that a title makes, with a number if another article has it. */
export async function freeSlug(db: Database, title: string, other: string): Promise<string> {
	const slug = slugOfTitle(title, other);
	const taken = new Set([...(await listSlugsLike(db, slug)), ...RESERVED_SLUGS]);
	const numbered = Array.from({ length: taken.size + 1 }, (_, index) =>
		index === 0 ? slug : `${slug}-${index + 1}`,
	);
	return numbered.find((one) => !taken.has(one)) ?? slug;
}
