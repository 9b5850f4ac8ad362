import { and, desc, eq } from "drizzle-orm";
import type { PageQuery } from "../schemas/page-query.ts";
import type { Database } from "./connection.ts";
import { after, pageOf } from "./page.ts";
import { responses } from "./schema.ts";

export type ResponseRow = typeof responses.$inferSelect;
export type NewResponse = Omit<typeof responses.$inferInsert, "response_key">;

/** Stores a response unless its submission is there already; answers with what is stored. */
export async function saveResponse(db: Database, response: NewResponse) {
	const stored = { id: responses.id, submitted_at: responses.submitted_at };
	const made = await db
		.insert(responses)
		.values(response)
		.onConflictDoNothing({ target: responses.id })
		.returning(stored)
		.get();
	if (made) return { ...made, isNew: true };
	const first = await db.select(stored).from(responses).where(eq(responses.id, response.id)).get();
	return { ...(first ?? response), isNew: false };
}

/** A page of a survey's responses, newest first. */
export async function responsesOf(db: Database, surveyKey: number, { limit, cursor }: PageQuery) {
	const rows = await db
		.select()
		.from(responses)
		.where(
			and(
				eq(responses.survey_key, surveyKey),
				after(responses.submitted_at, responses.response_key, cursor),
			),
		)
		.orderBy(desc(responses.submitted_at), desc(responses.response_key))
		.limit(limit + 1);
	return pageOf(rows, limit, (row) => ({ time: row.submitted_at, key: row.response_key }));
}
