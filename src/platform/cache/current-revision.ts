import { type Publication, readPublication } from "../db/revision.sql.ts";
import { SingleFlight } from "./single-flight.ts";

/** So long an isolate takes the revision it knows for the current one. */
const FRESH_MS = 1000;

interface Known extends Publication {
	readAt: number;
}

const known = new WeakMap<D1Database, Known>();
const flights = new WeakMap<D1Database, SingleFlight<Publication>>();

/** How far the publication has come, if this isolate has asked within a second. */
export function rememberedPublication(d1: D1Database): Publication | undefined {
	const last = known.get(d1);
	return last && Date.now() - last.readAt < FRESH_MS ? last : undefined;
}

/** How far the publication has come, at most a second ago; throws Unavailable. */
export async function currentPublication(d1: D1Database): Promise<Publication> {
	const remembered = rememberedPublication(d1);
	if (remembered) return remembered;
	const asked = flights.get(d1) ?? new SingleFlight<Publication>();
	flights.set(d1, asked);
	return (await asked.run("", () => read(d1))) ?? read(d1);
}

/** What this isolate has just changed it must not take for unchanged. */
export function forgetPublication(d1: D1Database): void {
	known.delete(d1);
	flights.delete(d1);
}

async function read(d1: D1Database): Promise<Publication> {
	const publication = await readPublication(d1);
	known.set(d1, { ...publication, readAt: Date.now() });
	return publication;
}
