/** Fewer people than this are not told of: they could be recognised. */
export const MIN_GROUP_SIZE = 5;

const isSmall = (count: number) => count > 0 && count < MIN_GROUP_SIZE;

/**
 * Which counts of one question's choices stay hidden from the public: none, if no choice was made by
 * one to four people. Else theirs, and with them the smallest count of five or more (of every choice
 * that has it), or, if no choice has five, all counts, zeros too. Hidden counts all look the same, so
 * that each may be the one of five or more: neither the total nor a sum of 100 % tells a count of one
 * to four. Who subtracts what stood there yesterday from what stands there today learns how those
 * answered who came between: where that matters, results are made public when the survey is closed.
 */
export function hiddenCounts(counts: number[]): (count: number) => boolean {
	if (!counts.some(isSmall)) return () => false;
	const least = Math.min(...counts.filter((count) => count >= MIN_GROUP_SIZE));
	return least === Number.POSITIVE_INFINITY ? () => true : (count) => count > 0 && count <= least;
}
