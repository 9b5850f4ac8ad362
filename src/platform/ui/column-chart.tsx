import { wordsFor } from "../../words/languages.ts";
import { BarChart } from "./bar-chart.tsx";
import { numberText } from "./number-text.ts";

/** A column of a chart; its count is null if it is hidden. */
export interface ChartColumn {
	label: string;
	/** The short label on the axis. */
	mark: string;
	count: number | null;
	share: number | null;
}

interface ColumnsProps {
	id: string;
	/** Name of the counted things. */
	title: string;
	columns: ChartColumn[];
	language: string;
}

// In pixels from the top. Widths are in percent, so that letters keep their size.
const TOP = 20;
const BASE = 150;
const HEIGHT = 174;
/** Letters that are closer to a side than this, in percent, would be cut off. */
const EDGE = 4;
/** Height in pixels of a column whose count is hidden. */
const UNKNOWN = 8;
/** The number of axis marks that fit on a phone. */
const MOST_MARKS = 6;
/** The number of columns up to which each is wide enough for a number above it. */
const MOST_NUMBERS = 12;

/** A column for each range or period in order, and the same numbers as a table that can be opened. */
export function ColumnChart(props: ColumnsProps) {
	const { id, title, columns, language } = props;
	const words = wordsFor(language).results;
	return (
		<>
			<Chart {...props} />
			<details>
				<summary>{words.asTable}</summary>
				<BarChart id={id} caption={title} bars={columns} language={language} />
			</details>
		</>
	);
}

function Chart({ id, title, columns, language }: ColumnsProps) {
	const largest = columns.reduce((one, other) =>
		(other.count ?? 0) > (one.count ?? 0) ? other : one,
	);
	const most = `${largest.label}, ${numberText(largest.count ?? 0, language)}`;
	const step = Math.ceil(columns.length / MOST_MARKS);
	return (
		<svg class="columns" role="img" aria-labelledby={`${id}.title`} width="100%" height={HEIGHT}>
			<title id={`${id}.title`}>{wordsFor(language).results.columns(title, most)}</title>
			{columns.map((column, index) => (
				<ColumnImage
					column={column}
					place={{ index, of: columns.length, most: largest.count ?? 0 }}
					isMarked={index % step === 0}
					language={language}
				/>
			))}
			<line class="axis" x1="0" x2="100%" y1={BASE} y2={BASE} />
		</svg>
	);
}

interface ColumnImageProps {
	column: ChartColumn;
	place: { index: number; of: number; most: number };
	isMarked: boolean;
	language: string;
}

function ColumnImage({ column, place, isMarked, language }: ColumnImageProps) {
	const { count, mark } = column;
	const width = 100 / place.of;
	const middle = (place.index + 0.5) * width;
	const height = count === null ? UNKNOWN : (count / Math.max(place.most, 1)) * (BASE - TOP);
	const text = { x: percent(middle), "text-anchor": anchorAt(middle) };
	return (
		<>
			<rect
				class={count === null ? "unknown" : "fill"}
				x={percent(middle - width * 0.4)}
				width={percent(width * 0.8)}
				y={rounded(BASE - height)}
				height={rounded(height)}
			/>
			{place.of <= MOST_NUMBERS && (
				<text {...text} y={rounded(BASE - height - 6)}>
					{count === null ? "–" : numberText(count, language, "short")}
				</text>
			)}
			{isMarked && (
				<text {...text} class="mark" y={HEIGHT - 6}>
					{mark}
				</text>
			)}
		</>
	);
}

/** Returns the anchor of a text: the middle of its column, except near the edges of the chart. */
function anchorAt(middle: number): string {
	if (middle < EDGE) return "start";
	return middle > 100 - EDGE ? "end" : "middle";
}

const rounded = (number: number) => Math.round(number * 100) / 100;
const percent = (number: number) => `${rounded(number)}%`;
