import { readWallTime, toWallTime } from "../../platform/wall-time.ts";

/** A time on the clocks of the newsroom, and which of two it is in the hour that is there twice. */
export interface TypedTime {
	wall: string;
	fold: string;
}

const SECONDS = /T\d\d:\d\d:(\d\d(?:\.\d{1,3})?)$/;

/** Returns an instant as the form has it; nothing if there is none. */
export function toTypedTime(instant: Date | null, timeZone: string): TypedTime {
	if (!instant) return { wall: "", fold: "" };
	const minute = toWallTime(timeZone, instant);
	const time = readWallTime(timeZone, minute);
	const second = time && "instants" in time ? time.instants[1] : undefined;
	const rest = instant.getTime() % 60_000;
	const seconds = rest === 0 ? "" : `:${(rest / 1000).toFixed(3).padStart(6, "0")}`;
	const fold = second && (second <= instant ? "second" : "first");
	return { wall: minute + seconds.replace(/\.000$/, ""), fold: fold ?? "" };
}

/** An instant, or why a time is none: it is there twice, or is skipped, when the clocks change. */
type ReadTime = Date | "none" | "skipped" | "doubled";

/** Reads a time: an instant, or why it is none. */
export function readTypedTime({ wall, fold }: TypedTime, timeZone: string): ReadTime {
	const time = readWallTime(timeZone, wall);
	if (!time) return "none";
	if ("nearest" in time) return "skipped";
	const [first, second] = time.instants;
	if (second && fold !== "first" && fold !== "second") return "doubled";
	const minute = second && fold === "second" ? second : first;
	return new Date(minute.getTime() + Number(SECONDS.exec(wall)?.[1] ?? 0) * 1000);
}

/** Returns the instant of a time as RFC 3339 has it; the text itself if it is none; undefined if nothing was typed. */
export function instantOrText(time: TypedTime, timeZone: string): string | undefined {
	if (time.wall.trim() === "") return undefined;
	const read = readTypedTime(time, timeZone);
	return read instanceof Date ? read.toISOString() : time.wall;
}
