import { type DailyCount, OTHER_ORIGINS } from "../../questions/tally.schema.ts";
import type { NewsroomResults } from "../results.schema.ts";

/** More than anybody reads. */
const MAX_ORIGINS = 50;

/** Sums up the submissions of each day, oldest first. */
export function sumByDay(counts: Omit<DailyCount, "origin">[]): NewsroomResults["days"] {
	return [...sums(counts, ({ day }) => day)]
		.map(([day, count]) => ({ day, count }))
		.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Sums up the submissions from each origin, most first, at most fifty, and those from all others. */
export function sumByOrigin(
	counts: DailyCount[],
): Pick<NewsroomResults, "origins" | "other_origins"> {
	const all = [...sums(counts, ({ origin }) => origin)].sort(
		([name, one], [otherName, other]) => other - one || (name < otherName ? -1 : 1),
	);
	const named = all.filter(([origin]) => origin !== OTHER_ORIGINS).slice(0, MAX_ORIGINS);
	const sum = (some: [string, number][]) => some.reduce((sum, [, count]) => sum + count, 0);
	const others = sum(all) - sum(named);
	return {
		origins: named.map(([origin, count]) => ({ origin: origin === "" ? null : origin, count })),
		...(others > 0 && { other_origins: others }),
	};
}

function sums<Count extends { count: number }>(
	counts: Count[],
	keyOf: (one: Count) => string,
): Map<string, number> {
	const sums = new Map<string, number>();
	for (const one of counts) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0) + one.count);
	return sums;
}
