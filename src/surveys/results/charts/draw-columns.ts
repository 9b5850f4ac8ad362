import type { Chart } from "./chart.ts";
import { box, INNER, PAD, type Place, text, WIDTH } from "./drawing.ts";
import { widthOf } from "./wrapped-text.ts";

const SIZE = 14;
const HEIGHT = 180;
const HEAD = 22;
/** Room for a number above the highest column. */
const ABOVE = 20;
const MARKS = 22;
const MAX_WIDTH = 64;
/** The most marks that fit below the axis. */
const MOST_MARKS = 6;

/** Draws columns side by side on an axis, with a number above each if there is room, otherwise above the first of the highest. */
export function drawColumns({ bars, heads }: Chart, top: number): Place {
	const width = INNER / bars.length;
	const base = top + HEAD + ABOVE + HEIGHT;
	const step = Math.ceil(bars.length / MOST_MARKS);
	const hasRoom = bars.every(({ numbers: [first = ""] }) => widthOf(first, SIZE) <= width);
	const highest = bars.findIndex(({ length }) => length === 1);
	const drawn = bars.flatMap(({ length, mark = "", numbers: [first = ""] }, index) => {
		const middle = PAD + (index + 0.5) * width;
		const above = base - HEIGHT * length;
		const wide = Math.min(width * 0.8, MAX_WIDTH);
		const column = box("fill", middle - wide / 2, above, wide, HEIGHT * length);
		const number = text(first, placed(middle, above - 6, first));
		const below = text(mark, { ...placed(middle, base + 17, mark), style: "faint" });
		return [
			column,
			...(hasRoom || index === highest ? [number] : []),
			...(index % step === 0 ? [below] : []),
		];
	});
	const head = text(heads[0] ?? "", { x: PAD, y: top + 12, size: SIZE, style: "faint" });
	const axis = box("axis", PAD, base, INNER, 1);
	return { xml: [head, ...drawn, axis].join("\n"), y: base + MARKS };
}

/** Places a text in the middle of its column, but not beyond the sides. */
function placed(middle: number, y: number, content: string) {
	const half = widthOf(content, SIZE) / 2;
	const x = Math.min(Math.max(middle, PAD + half), WIDTH - PAD - half);
	return { x, y, size: SIZE, style: "ink", anchor: "middle" as const };
}
