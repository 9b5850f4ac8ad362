/** Each further step of noise is this much less likely. */
export const NOISE_RATIO = 0.5;

/**
 * Returns a whole number that is 0 in a third of all cases, at most 3 in eleven of twelve, and each step
 * further from 0 half as likely (the two-sided geometric mechanism of Ghosh, Roughgarden and Sundararajan,
 * 2009). So a count with noise fits every true count, and one that differs by 1 at most twice as well.
 * `random` returns a number between 0 and 1.
 */
export function noise(random: () => number): number {
	const signed = 2 * random() - 1;
	const steps = Math.floor(Math.log2(4 / 3 / (1 - Math.abs(signed))));
	return signed < 0 ? -steps : steps;
}

/** Returns a number between 0 and 1, both excluded, that nobody can guess. */
export function unguessable(): number {
	const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
	return (number + 0.5) / 2 ** 32;
}
