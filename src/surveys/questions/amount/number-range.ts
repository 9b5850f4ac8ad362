/** A question with both limits has at most this many ranges. */
const MAX_RANGES = 10;

interface Limits {
	min?: number;
	max?: number;
	decimals: number;
}

/** Numbers that are counted together, `from` and `to` included. */
export interface Range {
	from: number;
	to: number;
}

/**
 * Returns the range in which a number is counted: a tenth of what the question allows or, without
 * both limits, its order of magnitude (… -10 to -99, -1 to -9, 0 to 0, 1 to 9, 10 to 99 …).
 */
export function rangeOf({ min, max, decimals }: Limits, value: number): Range {
	const unit = 10 ** decimals;
	const whole = Math.round(value * unit);
	const { from, to } =
		min === undefined || max === undefined
			? magnitudeOf(whole)
			: tenthOf(Math.round(min * unit), Math.round(max * unit), whole);
	return { from: from / unit, to: to / unit };
}

/** Says if a text is the first number of a range. */
export function isRangeStart(limits: Limits, text: string): boolean {
	const { min = -Infinity, max = Infinity } = limits;
	const value = Number(text);
	if (!Number.isFinite(value) || value < min || value > max) return false;
	return String(rangeOf(limits, value).from) === text;
}

/** Returns all ranges of a question with both limits; otherwise those from the lowest to the highest given. */
export function rangesAmong(limits: Limits, given: number[]): Range[] {
	const { min, max, decimals } = limits;
	const isLimited = min !== undefined && max !== undefined;
	if (!isLimited && given.length === 0) return [];
	const last = rangeOf(limits, isLimited ? max : Math.max(...given));
	let range = rangeOf(limits, isLimited ? min : Math.min(...given));
	const ranges = [range];
	while (range.from < last.from) {
		range = rangeOf(limits, range.to + 10 ** -decimals);
		ranges.push(range);
	}
	return ranges;
}

function tenthOf(min: number, max: number, value: number): Range {
	const width = Math.ceil((max - min + 1) / MAX_RANGES);
	const from = min + Math.floor((value - min) / width) * width;
	return { from, to: Math.min(from + width - 1, max) };
}

function magnitudeOf(value: number): Range {
	const size = Math.abs(value);
	if (size === 0) return { from: 0, to: 0 };
	const least = 10 ** (String(size).length - 1);
	return value > 0 ? { from: least, to: least * 10 - 1 } : { from: 1 - least * 10, to: -least };
}
