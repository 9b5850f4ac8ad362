let segmenter: Intl.Segmenter | undefined;

/**
 * Returns the beginning of a text in at most maxLength UTF-16 code units. Cuts between graphemes only: never
 * inside a letter with its accents, a flag or a family of emoji.
 */
export function cutAtGrapheme(text: string, maxLength: number): string {
	if (text.length <= maxLength) return text;
	// Made on first use: it takes 6 ms, which would be a fifth of the Worker's start.
	segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
	return text.slice(0, segmenter.segment(text).containing(maxLength)?.index ?? maxLength);
}
