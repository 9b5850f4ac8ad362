import type { NewsroomText } from "./results.schema.ts";
import type { TextRow } from "./texts.sql.ts";

/** What somebody wrote, as the newsroom sees it. */
export function toNewsroomText(row: TextRow): NewsroomText {
	return {
		text: row.text,
		submitted_at: row.submitted_at.toISOString(),
		...(row.origin !== null && { origin: row.origin }),
		...(row.language !== null && { language: row.language }),
	};
}
