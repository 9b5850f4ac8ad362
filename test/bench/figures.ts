/** The middle one; of an even number of them the upper middle one. */
export function median(values: number[]): number {
	return quantile(
		values.toSorted((a, b) => a - b),
		0.5,
	);
}

/** What so large a part of the values, which are ascending, does not exceed. */
export function quantile(ascending: ArrayLike<number>, part: number): number {
	return (
		ascending[Math.min(Math.floor(ascending.length * part), ascending.length - 1)] ?? Number.NaN
	);
}

/** As people read it: "12,345", "0.93". */
export function shown(value: number, digits = 0): string {
	if (Number.isNaN(value)) return "–";
	const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
	return value.toLocaleString("en", places);
}

/** A Markdown table, in columns for those who read it as it is. */
export function table(head: string[], rows: string[][]): string {
	const widths = head.map((name, column) =>
		Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
	);
	const rule = widths.map((width, column) => (column === 0 ? "-".repeat(width) : dashes(width)));
	return [head, rule, ...rows].map((row) => line(row, widths)).join("\n");
}

const dashes = (width: number) => `${"-".repeat(width - 1)}:`;

function line(cells: string[], widths: number[]): string {
	const padded = widths.map((width, column) => {
		const cell = cells[column] ?? "";
		return column === 0 ? cell.padEnd(width) : cell.padStart(width);
	});
	return `| ${padded.join(" | ")} |`;
}
