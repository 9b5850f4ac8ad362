// Nobody mistypes a longer name, and comparing 15 KB with each name took 60 ms.
const MAX_COMPARED_LENGTH = 40;

/** Returns the name that was most likely meant; undefined if none is similar. */
export function nearestName(given: string, names: readonly string[]): string | undefined {
	if (given.length > MAX_COMPARED_LENGTH) return undefined;
	const typed = given.toLowerCase();
	const [best] = names
		.map((name) => ({ name, steps: stepsBetween(typed, name.toLowerCase()) }))
		.sort((a, b) => a.steps - b.steps);
	return best && best.steps <= Math.max(1, typed.length / 2) ? best.name : undefined;
}

const stepsBetween = (typed: string, name: string) =>
	isBeginning(typed, name) ? 1 : distance(typed, name);

/** True if one word is the beginning of the other, and both have at least three letters. */
function isBeginning(a: string, b: string): boolean {
	return Math.min(a.length, b.length) > 2 && (a.startsWith(b) || b.startsWith(a));
}

/** Counts the letters that must be added, removed or changed (Levenshtein). */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (const [index, letter] of [...a].entries()) {
		const next = [index + 1];
		for (const [column, other] of [...b].entries()) {
			const [left = 0, above = 0, corner = 0] = [next[column], row[column + 1], row[column]];
			next.push(Math.min(left + 1, above + 1, corner + Number(letter !== other)));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
