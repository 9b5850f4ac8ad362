import { announcedSurvey } from "../db/surveys.ts";
import { PerRevision } from "./per-revision.ts";

const announced = new PerRevision(announcedSurvey);

/** The open survey to which every article calls, read once a revision; throws Unavailable. */
export const currentAnnouncement = (d1: D1Database) => announced.current(d1);

/** Forgets what this isolate has read. */
export const forgetAnnouncement = () => announced.forget();
