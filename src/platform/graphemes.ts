const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * Returns the beginning of a text in at most maxLength UTF-16 code units. Cuts between graphemes only: never
 * inside a letter with its accents, a flag or a family of emoji.
 */
export function cutAtGrapheme(text: string, maxLength: number): string {
	if (text.length <= maxLength) return text;
	return text.slice(0, segmenter.segment(text).containing(maxLength)?.index ?? maxLength);
}
