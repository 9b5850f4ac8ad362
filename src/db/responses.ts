import { and, desc, eq } from "drizzle-orm";
import type { PageQuery } from "../schemas/page-query.ts";
import type { Database } from "./connection.ts";
import { after, pageOf } from "./page.ts";
import { responses } from "./schema.ts";

export type ResponseRow = typeof responses.$inferSelect;
export type NewResponse = Omit<typeof responses.$inferInsert, "response_key">;

// By hand: the one write that readers wait for, and drizzle makes its SQL anew for each.
const INSERT = `INSERT INTO responses (survey_key, id, submitted_at, origin, answers)
	VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING RETURNING id`;

/** Stores a response unless its submission is there already; answers with what is stored. */
export async function saveResponse(db: Database, response: NewResponse) {
	const { survey_key, id, submitted_at, origin, answers } = response;
	const made = await db.$client
		.prepare(INSERT)
		.bind(survey_key, id, submitted_at.getTime(), origin ?? null, JSON.stringify(answers))
		.first();
	if (made) return { submitted_at, isNew: true };
	const first = await db
		.select({ submitted_at: responses.submitted_at })
		.from(responses)
		.where(eq(responses.id, id))
		.get();
	return { submitted_at: first?.submitted_at ?? submitted_at, isNew: false };
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
