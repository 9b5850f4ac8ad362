import { PerRevision } from "../../platform/cache/per-revision.ts";
import { isUnavailable } from "../../platform/deadline.ts";
import { selectAnnouncedSurvey } from "./survey.sql.ts";

const announced = new PerRevision(selectAnnouncedSurvey);

/** The open survey to which every article calls, read once a revision; throws Unavailable. */
export const findAnnouncedSurvey = (d1: D1Database) => announced.current(d1);

/** The same; where D1 does not answer, as this isolate last knew it, if it did. */
export function findAnnouncedSurveyWithFallback(d1: D1Database) {
	return findAnnouncedSurvey(d1).catch((error) => {
		if (isUnavailable(error)) return announced.last(d1);
		throw error;
	});
}

/** Forgets what this isolate has read. */
export const forgetAnnouncedSurvey = () => announced.forget();
