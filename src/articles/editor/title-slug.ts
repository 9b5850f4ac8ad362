import type { Database } from "../../platform/db/connection.ts";
import { toSlug } from "../../platform/schema/slug.schema.ts";
import { listSlugsLike } from "./free-slug.sql.ts";

const MOST_LETTERS = 70;
/** The address of the page of a new article cannot be that of an article. */
const RESERVED = ["new"];

/** Returns an address for an article, made of its title; `other` is for a title without letters that fit. */
export function slugOfTitle(title: string, other: string): string {
	const ascii = toSlug(title)
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
	if (ascii.length <= MOST_LETTERS) return ascii || other;
	const cut = ascii.slice(0, MOST_LETTERS + 1);
	const end = cut.lastIndexOf("-");
	return cut.slice(0, end > 0 ? end : MOST_LETTERS);
}

/** Returns that address, with a number if another article has it. */
export async function freeSlug(db: Database, title: string, other: string): Promise<string> {
	const slug = slugOfTitle(title, other);
	const taken = new Set([...(await listSlugsLike(db, slug)), ...RESERVED]);
	const numbered = Array.from({ length: taken.size + 1 }, (_, index) =>
		index === 0 ? slug : `${slug}-${index + 1}`,
	);
	return numbered.find((one) => !taken.has(one)) ?? slug;
}
