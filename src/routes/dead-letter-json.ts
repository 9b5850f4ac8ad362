import type { LetterRow } from "../db/dead-letters.ts";
import type { DeadLetter } from "../schemas/dead-letter.ts";
import { responseIn } from "../schemas/queued-response.ts";
import { newsroomResponse } from "./survey-json.ts";

/** A letter as the newsroom sees it: its response, or else its text. */
export function deadLetter(row: LetterRow & { survey: string | null }): DeadLetter {
	const response = responseIn(row.body);
	return {
		key: row.letter_key,
		id: row.id,
		failed_at: row.failed_at.toISOString(),
		...(row.survey !== null && { survey: row.survey }),
		...(response ? { response: newsroomResponse(response) } : { raw: row.body }),
	};
}
