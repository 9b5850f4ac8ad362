const LETTERS: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", æ: "ae", ø: "o" };

/** UTF-16 code units of a slug; the addresses of channels take no longer ones. */
export const MAX_SLUG_LENGTH = 100;

/** Returns the slug of a topic or author: “Förderung & Bau” → “foerderung-bau”. Keeps other scripts. */
export function toSlug(name: string): string {
	return name
		.normalize("NFC")
		.toLowerCase()
		.replace(/[äöüßæø]/g, (letter) => LETTERS[letter] ?? letter)
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.replace(/[^\p{L}\p{N}]+/gu, "-")
		.replace(/^-+/, "")
		.slice(0, MAX_SLUG_LENGTH)
		.replace(/[-\uD800-\uDBFF]+$/, "");
}

const MOST_LETTERS = 70;

/** Returns an address for something, made of its title; `other` is for a title without letters that fit. */
export function slugOfTitle(title: string, other: string): string {
	const ascii = toSlug(title)
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
	if (ascii.length <= MOST_LETTERS) return ascii || other;
	const cut = ascii.slice(0, MOST_LETTERS + 1);
	const end = cut.lastIndexOf("-");
	return cut.slice(0, end > 0 ? end : MOST_LETTERS);
}
