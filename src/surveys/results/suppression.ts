/** Smaller groups are not shown to the public, because people could be recognised. */
export const MIN_GROUP_SIZE = 5;

const isSmall = (count: number) => count > 0 && count < MIN_GROUP_SIZE;

/**
 * Returns a test that says which counts of one question's choices are hidden from the public. If every
 * count is 0 or at least 5, none is hidden. Otherwise the counts of 1 to 4 are hidden, and with them the
 * smallest count of 5 or more, wherever it occurs; if there is none, all counts are hidden, zeros too.
 * All hidden counts look the same, so that any of them may be the one of 5 or more, and the total does
 * not reveal a count of 1 to 4. Somebody who subtracts yesterday's counts from today's still learns the
 * answers given in between: where that matters, results are made public after the survey is closed.
 */
export function hiddenCounts(counts: number[]): (count: number) => boolean {
	if (!counts.some(isSmall)) return () => false;
	const least = Math.min(...counts.filter((count) => count >= MIN_GROUP_SIZE));
	return least === Number.POSITIVE_INFINITY ? () => true : (count) => count > 0 && count <= least;
}
