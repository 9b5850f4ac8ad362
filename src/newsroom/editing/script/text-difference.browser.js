const AROUND = 40;

/**
 * Returns the one part in which two texts differ, at the borders of words, with its position and a little of what stands around it.
 * @param {string} before
 * @param {string} after
 */
export function differenceOf(before, after) {
	let start = sameLength(before, after, (text, index) => text[index]);
	while (start > 0 && /\S/.test(after[start - 1] ?? "")) start--;
	const [restBefore, restAfter] = [before.slice(start), after.slice(start)];
	let end = sameLength(restBefore, restAfter, (text, index) => text[text.length - 1 - index]);
	while (end > 0 && /\S/.test(restAfter[restAfter.length - end] ?? "")) end--;
	return {
		start,
		lead: (start > AROUND ? "… " : "") + after.slice(Math.max(0, start - AROUND), start),
		removed: restBefore.slice(0, restBefore.length - end),
		added: restAfter.slice(0, restAfter.length - end),
		trail: restAfter.slice(restAfter.length - end).slice(0, AROUND) + (end > AROUND ? " …" : ""),
	};
}

/**
 * @param {string} a
 * @param {string} b
 * @param {(text: string, index: number) => string | undefined} at
 */
function sameLength(a, b, at) {
	const most = Math.min(a.length, b.length);
	let length = 0;
	while (length < most && at(a, length) === at(b, length)) length++;
	return length;
}
