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
