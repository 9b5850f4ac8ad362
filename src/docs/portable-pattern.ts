// Most validators do not know \p{…}. These classes accept a little more, and “x-rules” say the rest.
const CLASSES = [
	["[\\p{L}\\p{N}-]", "[^\\u0000-,./:-@\\[-`{-\\u00a9]"],
	["[\\p{L}\\p{N}]", "[^\\u0000-/:-@\\[-`{-\\u00a9]"],
	["\\p{Cc}", "\\u0000-\\u001f\\u007f-\\u009f"],
	["\\p{C}", "\\u0000-\\u001f\\u007f-\\u009f"],
] as const;

/** Converts a pattern so that it works without the flag “u” and outside JavaScript. Throws if it cannot. */
export function toPortablePattern(pattern: string): string {
	const written = CLASSES.reduce(
		(result, [known, plain]) => result.replaceAll(known, plain),
		pattern,
	).replace(/\\(.)/g, (pair, escaped) => (escaped === "/" ? "/" : pair));
	if (written.includes("\\p{")) throw new Error(`Not every reader knows the pattern ${pattern}`);
	return written;
}
