import { toSlug } from "../../platform/schema/slug.schema.ts";

const PROVISIONAL = /^(?:entwurf|draft)-[0-9a-f]{8}$/;
const MOST_LETTERS = 70;

/** True if nobody has chosen the address of an article yet. */
export const isProvisional = (slug: string) => PROVISIONAL.test(slug);

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
