import { findRevision, type PublicationRevision } from "../db/revision.sql.ts";
import { SingleFlight } from "./single-flight.ts";

/** So long an isolate takes the revision it knows for the current one. */
const FRESH_MS = 1000;

interface RememberedRevision extends PublicationRevision {
	readAt: number;
}

const known = new WeakMap<D1Database, RememberedRevision>();
const reading = new WeakMap<D1Database, SingleFlight<PublicationRevision>>();

/** How far the publication has come, if this isolate has asked within a second. */
export function rememberedRevision(d1: D1Database): PublicationRevision | undefined {
	const last = known.get(d1);
	return last && Date.now() - last.readAt < FRESH_MS ? last : undefined;
}

/** How far the publication has come, at most a second ago; throws Unavailable. */
export async function currentRevision(d1: D1Database): Promise<PublicationRevision> {
	const remembered = rememberedRevision(d1);
	if (remembered) return remembered;
	const asked = reading.get(d1) ?? new SingleFlight<PublicationRevision>();
	reading.set(d1, asked);
	return (await asked.run("", () => read(d1))) ?? read(d1);
}

/** What this isolate has just changed it must not take for unchanged. */
export function forgetRevision(d1: D1Database): void {
	known.delete(d1);
	reading.delete(d1);
}

async function read(d1: D1Database): Promise<PublicationRevision> {
	const publication = await findRevision(d1);
	known.set(d1, { ...publication, readAt: Date.now() });
	return publication;
}
