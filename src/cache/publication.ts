import { type Publication, readPublication } from "../db/publication.ts";

/** So long an isolate takes the revision it knows for the current one. */
const FRESH_MS = 1000;

interface Known extends Publication {
	readAt: number;
}

const known = new WeakMap<D1Database, Known>();
const reading = new WeakMap<D1Database, Promise<Publication>>();

/** How far the publication has come, if this isolate has asked within a second. */
export function rememberedPublication(d1: D1Database): Publication | undefined {
	const last = known.get(d1);
	return last && Date.now() - last.readAt < FRESH_MS ? last : undefined;
}

/** How far the publication has come, at most a second ago; throws Unavailable. */
export function currentPublication(d1: D1Database): Promise<Publication> {
	const remembered = rememberedPublication(d1);
	if (remembered) return Promise.resolve(remembered);
	const asked = reading.get(d1) ?? read(d1).finally(() => reading.delete(d1));
	reading.set(d1, asked);
	return asked;
}

/** What this isolate has just changed it must not take for unchanged. */
export function forgetPublication(d1: D1Database): void {
	known.delete(d1);
	reading.delete(d1);
}

async function read(d1: D1Database): Promise<Publication> {
	const publication = await readPublication(d1);
	known.set(d1, { ...publication, readAt: Date.now() });
	return publication;
}
