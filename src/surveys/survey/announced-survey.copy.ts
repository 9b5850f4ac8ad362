import { PerRevision } from "../../platform/cache/per-revision.ts";
import { isUnavailable } from "../../platform/deadline.ts";
import { selectAnnouncedSurvey } from "./survey.sql.ts";

const announced = new PerRevision(selectAnnouncedSurvey);

/** Finds the announced survey; reads it once for each revision. Throws Unavailable if D1 does not respond. */
export const findAnnouncedSurvey = (d1: D1Database) => announced.current(d1);

/** Finds the announced survey; while D1 does not respond, the one that this isolate read last. */
export function findAnnouncedSurveyWithFallback(d1: D1Database) {
	return findAnnouncedSurvey(d1).catch((error) => {
		if (isUnavailable(error)) return announced.last(d1);
		throw error;
	});
}

/** Clears the memory of this isolate. */
export const forgetAnnouncedSurvey = () => announced.forget();
