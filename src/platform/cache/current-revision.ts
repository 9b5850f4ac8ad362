import { findRevision, type PublicationRevision } from "../db/revision.sql.ts";
import { SingleFlight } from "./single-flight.ts";

/** How long an isolate uses a revision before it asks D1 again. */
const FRESH_MS = 1000;

interface RememberedRevision extends PublicationRevision {
	readAt: number;
}

const known = new WeakMap<D1Database, RememberedRevision>();
const reading = new WeakMap<D1Database, SingleFlight<PublicationRevision>>();

/** Returns the publication revision if this isolate has read it within a second. */
export function rememberedRevision(d1: D1Database): PublicationRevision | undefined {
	const last = known.get(d1);
	return last && Date.now() - last.readAt < FRESH_MS ? last : undefined;
}

/** Returns the publication revision, at most a second old; throws Unavailable. */
export async function currentRevision(d1: D1Database): Promise<PublicationRevision> {
	const remembered = rememberedRevision(d1);
	if (remembered) return remembered;
	const asked = reading.get(d1) ?? new SingleFlight<PublicationRevision>();
	reading.set(d1, asked);
	return (await asked.run("", () => read(d1))) ?? read(d1);
}

/** Makes the next request read the revision again; needed after this isolate has changed something. */
export function forgetRevision(d1: D1Database): void {
	known.delete(d1);
	reading.delete(d1);
}

async function read(d1: D1Database): Promise<PublicationRevision> {
	const publication = await findRevision(d1);
	known.set(d1, { ...publication, readAt: Date.now() });
	return publication;
}
