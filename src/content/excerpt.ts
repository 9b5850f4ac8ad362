const ELLIPSIS = "…";
// A sentence ends where white space follows, and neither after a single letter nor a number: “z. B.”, “15. Juli”.
const SENTENCE_END = /(?<![\s.(]\p{L}|^\p{L}|\d)[.!?][“”"»)]*(?=\s|$)/gu;

/**
 * The beginning of a text, at most `maxLength` UTF-16 code units: whole sentences if they fill half
 * of that, else whole words and an ellipsis. White space is collapsed.
 */
export function excerpt(text: string, maxLength: number): string {
	const line = text.replace(/\s+/g, " ").trim();
	if (line.length <= maxLength) return line;
	const ends = [...line.slice(0, maxLength + 1).matchAll(SENTENCE_END)]
		.map(({ index, 0: mark }) => index + mark.length)
		.filter((end) => end <= maxLength && end >= maxLength / 2);
	const end = ends.at(-1);
	return end === undefined ? cutAtWord(line, maxLength - ELLIPSIS.length) : line.slice(0, end);
}

function cutAtWord(line: string, maxLength: number): string {
	const space = line.lastIndexOf(" ", maxLength);
	const cut = line.slice(0, space > 0 ? space : maxLength);
	// The first half of a character that takes two code units goes too.
	return cut.replace(/[\ud800-\udbff]$|[\s,;:–-]+$/, "") + ELLIPSIS;
}
