import { readWallTime } from "../wall-time.ts";
import { wallTimeText } from "./date-text.ts";

/** The language of a page, and the time zone of the newsroom. */
export interface WallClock {
	language: string;
	timeZone: string;
}

/** Returns the two instants of a time in a doubled hour, as choices; none of any other time. */
export function foldsOf(wall: string, { language, timeZone }: WallClock) {
	const time = readWallTime(timeZone, wall);
	const instants = time && "instants" in time && time.instants.length === 2 ? time.instants : [];
	return instants.map((at, index): [string, string] => [
		index === 0 ? "first" : "second",
		wallTimeText(at.toISOString(), language, timeZone),
	]);
}
