const LETTERS: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", æ: "ae", ø: "o" };

/** The part of a URL that names a topic or an author: “Förderung & Bau” → “foerderung-bau”. Other scripts stay. */
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
