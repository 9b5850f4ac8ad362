import { batchReport } from "./batch-time.ts";
import { boardReport } from "./board-time.ts";
import type { Measured } from "./measured.ts";

/** What is measured of the newsroom: each returns its lines. The one that writes comes last. */
export const newsroomReports: Record<string, (measured: Measured) => Promise<string>> = {
	board: boardReport,
	batch: batchReport,
};
