import type { Chart } from "./chart.ts";
import { box, INNER, lines, PAD, type Place, text, WIDTH } from "./drawing.ts";
import { widthOf } from "./wrapped-text.ts";

const SIZE = 17;
const BAR = 14;
const GAP = 12;
const HEAD = 20;
const SEPARATOR = " · ";

/** Draws a bar below each label, with its numbers at the right. */
export function drawBars({ bars, heads }: Chart, top: number): Place {
	const numbers = bars.map((bar) => bar.numbers.join(SEPARATOR));
	const widest = Math.max(...numbers.map((one) => widthOf(one, SIZE)));
	const length = INNER - widest - GAP;
	const right = WIDTH - PAD;
	const head = heads.join(SEPARATOR);
	const drawn = [text(head, { x: right, y: top + 12, size: 14, style: "faint", anchor: "end" })];
	let y = top + HEAD;
	for (const [index, bar] of bars.entries()) {
		const label = lines([bar.label], { y, size: SIZE, style: "ink" });
		const at = label.y + 2;
		drawn.push(
			label.xml,
			box("track", PAD, at, length, BAR),
			box(bar.tone ?? "fill", PAD, at, length * bar.length, BAR),
			text(numbers[index] ?? "", {
				...{ x: right, y: at + BAR - 1, size: SIZE, style: "ink strong", anchor: "end" },
			}),
		);
		y = at + BAR + GAP;
	}
	return { xml: drawn.join("\n"), y: y - GAP };
}
