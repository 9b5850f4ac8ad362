import { offsetMs, toLocalTime } from "./ui/local-time.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const WALL_TIME = /^(?:20|21)\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?$/;

/**
 * A time on the clocks of a time zone, such as 2026-10-25T02:30. Usually it is one instant. Where the clocks go
 * back it is two, the earlier one first. Where they go forward it is none: then `nearest` has the last minute before
 * and the first one after.
 */
export type WallTime = { instants: [Date] | [Date, Date] } | { nearest: [Date, Date] };

/** Returns the instants of a time on the wall; undefined if it is no time. */
export function readWallTime(timeZone: string, wall: string): WallTime | undefined {
	const asUtc = new Date(`${wall.slice(0, 16)}Z`).getTime();
	const text = WALL_TIME.test(wall) && wall.slice(0, 16).replace("T", " ");
	// The 31st of a short month would be the 1st of the next one.
	if (!text || toLocalTime("UTC", new Date(asUtc)).slice(0, 16) !== text) return undefined;
	const offsets = [-DAY_MS, DAY_MS].map((away) => offsetMs(timeZone, new Date(asUtc + away)));
	const found = [...new Set(offsets)]
		.map((offset) => new Date(asUtc - offset))
		.filter((instant) => toLocalTime(timeZone, instant).slice(0, 16) === text)
		.sort((a, b) => a.getTime() - b.getTime());
	const [first, second] = found;
	if (first) return { instants: second ? [first, second] : [first] };
	const forward = changeOfClocks(timeZone, asUtc - DAY_MS, asUtc + DAY_MS);
	return { nearest: [new Date(forward - MINUTE_MS), new Date(forward)] };
}

/** Returns an instant as a field for a time on the wall has it: 2026-10-25T02:30. */
export const toWallTime = (timeZone: string, instant: Date) =>
	toLocalTime(timeZone, instant).slice(0, 16).replace(" ", "T");

/** Returns the instant between two others, to the minute, at which the clocks change. */
function changeOfClocks(timeZone: string, from: number, to: number): number {
	const before = offsetMs(timeZone, new Date(from));
	let [low, high] = [Math.floor(from / MINUTE_MS), Math.ceil(to / MINUTE_MS)];
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (offsetMs(timeZone, new Date(middle * MINUTE_MS)) === before) low = middle;
		else high = middle;
	}
	return high * MINUTE_MS;
}
