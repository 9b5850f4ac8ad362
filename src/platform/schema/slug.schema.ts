const LETTERS: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", æ: "ae", ø: "o" };

/** Returns the slug of a topic or author: “Förderung & Bau” → “foerderung-bau”. Keeps other scripts. */
export function toSlug(name: string): string {
	return name
		.normalize("NFC")
		.toLowerCase()
		.replace(/[äöüßæø]/g, (letter) => LETTERS[letter] ?? letter)
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.replace(/[^\p{L}\p{N}]+/gu, "-")
		.replace(/^-+|-+$/g, "");
}
