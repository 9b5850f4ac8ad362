import { batchReport } from "./batch-time.ts";
import { boardReport } from "./board-time.ts";
import type { Measured } from "./measured.ts";
import { surveyReport } from "./survey-time.ts";

/** What is measured of the newsroom: each returns its lines. Those that write come last. */
export const newsroomReports: Record<string, (measured: Measured) => Promise<string>> = {
	board: boardReport,
	batch: batchReport,
	survey: surveyReport,
};
