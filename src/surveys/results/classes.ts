import type { ChoiceResult } from "../questions/question-result.schema.ts";

/** A class has at least this many answers, and at least a twentieth of all. */
const MIN_CLASS_SIZE = 10;
const MOST_CLASSES = 20;

/**
 * Merges neighbouring ranges into classes that are large enough to say something. The first has no lower
 * end and the last no upper end, so that nobody sees the lowest and the highest answer. Returns nothing
 * if all answers are in one class.
 */
export function toClasses(ranges: ChoiceResult[], answered: number): ChoiceResult[] {
	const least = Math.max(MIN_CLASS_SIZE, answered / MOST_CLASSES);
	const classes: ChoiceResult[][] = [];
	let open: ChoiceResult[] = [];
	for (const range of ranges) {
		open.push(range);
		if (sum(open) < least) continue;
		classes.push(open);
		open = [];
	}
	classes.at(-1)?.push(...open);
	if (classes.length < 2) return [];
	return classes.map((ranges, index) =>
		merged(ranges, { isFirst: index === 0, isLast: index === classes.length - 1, answered }),
	);
}

interface Position {
	isFirst: boolean;
	isLast: boolean;
	answered: number;
}

// Ends as ISO 8601-2 writes an interval: "1950/1959", "../1949".
function merged(ranges: ChoiceResult[], { isFirst, isLast, answered }: Position): ChoiceResult {
	const [first, last] = [ranges[0], ranges.at(-1)];
	const from = isFirst ? undefined : first?.from;
	const to = isLast ? undefined : last?.to;
	const start = isFirst ? ".." : (first?.value ?? "");
	const end = isLast ? ".." : (last?.to?.toString() ?? last?.value ?? "");
	const count = sum(ranges);
	return {
		value: start === end ? start : `${start}/${end}`,
		...(from !== undefined && { from }),
		...(to !== undefined && { to }),
		count,
		share: count / answered,
	};
}

const sum = (choices: ChoiceResult[]) => choices.reduce((all, { count }) => all + count, 0);
