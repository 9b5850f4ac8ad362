import { WORD_IN_TEXT, wordsIn } from "../../article/search-words.ts";

/** In shorter words one wrong letter makes another word. */
export const MIN_CORRECTED_LENGTH = 4;
/** From this length on, two letters may be wrong. */
const LONG = 7;

/**
 * Returns the word of some texts that is nearest to a word that was searched for, as the texts spell it;
 * undefined if none is near. Of equally near ones the first is taken.
 */
export function nearestWord(sought: string, texts: string[]): string | undefined {
	const most = sought.length < LONG ? 1 : 2;
	let nearest: { word: string; distance: number } | undefined;
	for (const word of new Set(texts.flatMap((text) => text.match(WORD_IN_TEXT) ?? []))) {
		const spelled = wordsIn(word)[0]?.spelled ?? "";
		if (Math.abs(spelled.length - sought.length) > most) continue;
		const distance = editDistance(sought, spelled);
		if (distance > 0 && distance <= most && distance < (nearest?.distance ?? Infinity))
			nearest = { word, distance };
	}
	return nearest?.word;
}

/**
 * Returns how many letters must be added, removed, replaced or exchanged with their neighbour to make one word
 * of another (optimal string alignment).
 */
function editDistance(from: string, to: string): number {
	const [a, b] = [[...from], [...to]];
	let [beforeLast, last]: [number[], number[]] = [[], b.map((_, index) => index)];
	last = [...last, b.length];
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const isSame = a[row - 1] === b[column - 1];
			const isSwapped =
				row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			current[column] = Math.min(
				(last[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + (isSame ? 0 : 1),
				isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
			);
		}
		[beforeLast, last] = [last, current];
	}
	return last[b.length] ?? 0;
}
