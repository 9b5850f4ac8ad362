import { memoizeByString } from "../../../platform/memoize.ts";

/** Spaces, or what stands between them: a segmenter gets slow with more than some thousand characters at once. */
const PIECES = /\s+|\S{1,500}/gu;
const PLAIN = /^(?:\s+|[A-Za-zÄÖÜäöüß0-9]+)$/;

const segmenters = memoizeByString(
	(language) => new Intl.Segmenter(language, { granularity: "word" }),
);

/** Returns the words of a text, as its language divides them, with the spaces and signs between; together they are the text. */
export function wordsOfText(text: string, language: string): string[] {
	const wordsOf = memoizeByString((piece) =>
		PLAIN.test(piece)
			? [piece]
			: Array.from(segmenters(language).segment(piece), ({ segment }) => segment),
	);
	return (text.match(PIECES) ?? []).flatMap(wordsOf);
}
