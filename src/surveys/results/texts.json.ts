import type { NewsroomText } from "./results.schema.ts";
import type { TextRow } from "./texts.sql.ts";

/** Converts a text to what the newsroom sees. */
export function toNewsroomText(row: TextRow): NewsroomText {
	return {
		text: row.text,
		submitted_at: row.submitted_at.toISOString(),
		...(row.origin !== null && { origin: row.origin }),
		...(row.language !== null && { language: row.language }),
	};
}
