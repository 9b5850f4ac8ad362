import type { DailyCount } from "../questions/tally.schema.ts";
import type { NewsroomResults } from "./results.schema.ts";

/** Pages to choose from: more than anybody reads. */
const MAX_ORIGINS = 50;

/** How many responses came on each day, oldest first. */
export function sumByDay(cells: DailyCount[]): NewsroomResults["days"] {
	return [...sums(cells, ({ day }) => day)]
		.map(([day, count]) => ({ day, count }))
		.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The fifty pages from which most responses came. */
export function sumByOrigin(cells: DailyCount[]): NewsroomResults["origins"] {
	return [...sums(cells, ({ origin }) => origin)]
		.sort(([name, one], [otherName, other]) => other - one || (name < otherName ? -1 : 1))
		.slice(0, MAX_ORIGINS)
		.map(([origin, count]) => ({ origin: origin === "" ? null : origin, count }));
}

function sums(cells: DailyCount[], keyOf: (cell: DailyCount) => string): Map<string, number> {
	const sums = new Map<string, number>();
	for (const cell of cells) sums.set(keyOf(cell), (sums.get(keyOf(cell)) ?? 0) + cell.count);
	return sums;
}
