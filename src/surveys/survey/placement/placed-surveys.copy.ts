import { readCopy, saveCopies, withKvFallback } from "../../../platform/cache/kv-fallback.ts";
import { PerRevision } from "../../../platform/cache/per-revision.ts";
import { rowFormat } from "../../../platform/db/row-format.ts";
import { listPlacedSurveys, type PlacedSurvey, placedColumns } from "./placed-survey.sql.ts";

const placed = new PerRevision(listPlacedSurveys);
const format = rowFormat(placedColumns);
const COPY = ["calls"];

/** Returns the open surveys that have a place; reads them once for each revision. Throws Unavailable if D1 does not respond. */
export const findPlacedSurveys = (d1: D1Database) => placed.current(d1);

/** Returns the same; while D1 does not respond, those that this isolate read last, otherwise the copy in KV, or none. */
export function findPlacedSurveysWithFallback(env: Env): Promise<PlacedSurvey[]> {
	return withKvFallback(findPlacedSurveys(env.DB), async () => {
		const copy = readCopy<PlacedSurvey[]>(env.FEED_CACHE, "calls", format);
		return placed.last(env.DB) ?? (await copy) ?? [];
	});
}

/** Copies the open surveys that have a place to KV, for the time when D1 does not respond. Never throws. */
export function savePlacedCopies(env: Env): Promise<void> {
	return saveCopies(env, COPY, {
		keyOf: (name) => name,
		format,
		most: 1,
		read: async (db, names) => {
			const surveys = await listPlacedSurveys(db);
			return new Map(names.map((name) => [name, surveys]));
		},
	});
}

/** Clears the memory of this isolate. */
export const forgetPlacedSurveys = () => placed.forget();
