import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { after, pageOf } from "../../platform/db/pagination.sql.ts";
import type { Position } from "../../platform/schema/cursor.schema.ts";
import type { PageQuery } from "../../platform/schema/page-query.schema.ts";
import { RESPONSES } from "../questions/tally.schema.ts";
import { responses } from "./submission.tables.ts";

export type ResponseRow = typeof responses.$inferSelect;
export type NewResponse = Omit<
	typeof responses.$inferInsert,
	"response_key" | "erased" | "erased_at"
>;

// By hand: the one write that readers wait for, and drizzle makes its SQL anew for each. The survey's
// quota, if it has one, is the last parameter: what comes after it is full is not stored.
const INSERT = `INSERT INTO responses
	(survey_key, id, submitted_at, day, origin, language, turnstile, answers, counted, consents)
	SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 WHERE ?11 IS NULL OR ?11 > coalesce((
		SELECT count FROM tallies WHERE survey_key = ?1 AND day = '' AND origin = ''
			AND question = '${RESPONSES}' AND choice = ''), 0)
	ON CONFLICT (id) DO NOTHING RETURNING id`;

/** A response to store; what comes when `quota` responses are there is not stored. */
export interface Arrival {
	response: NewResponse;
	quota?: number | undefined;
}

/** What became of a response, and when it came first. */
export interface Saved {
	saving: "new" | "repeated" | "withdrawn" | "full";
	submitted_at: Date;
}

/** Stores responses in one transaction, in their order, but for those whose submission is there already. */
export async function saveResponses(db: Database, arrivals: Arrival[]): Promise<Saved[]> {
	const insert = db.$client.prepare(INSERT);
	const inserts = arrivals.map((arrival) => insert.bind(...valuesOf(arrival)));
	const made = await db.$client.batch(inserts);
	const isNew = (index: number) => made[index]?.results.length === 1;
	const unmade = arrivals.filter((_, index) => !isNew(index)).map(({ response }) => response.id);
	const earlier = unmade.length > 0 ? await responsesById(db, unmade) : [];
	return arrivals.map(({ response: { id, submitted_at } }, index) => {
		if (isNew(index)) return { saving: "new", submitted_at };
		const first = earlier.find((one) => one.id === id);
		if (!first) return { saving: "full", submitted_at };
		const saving = first.erased === "withdrawn" ? "withdrawn" : "repeated";
		return { saving, submitted_at: first.submitted_at };
	});
}

function responsesById(db: Database, ids: string[]) {
	const { id, submitted_at, erased } = responses;
	return db.select({ id, submitted_at, erased }).from(responses).where(inArray(id, ids)).all();
}

function valuesOf({ response, quota }: Arrival) {
	const { survey_key, id, submitted_at, day, origin, language, turnstile } = response;
	const { answers, counted, consents } = response;
	const words = [day, origin ?? null, language ?? null, turnstile ?? null];
	const documents = [answers, counted].map((document) => JSON.stringify(document));
	const agreed = consents && consents.length > 0 ? JSON.stringify(consents) : null;
	return [survey_key, id, submitted_at.getTime(), ...words, ...documents, agreed, quota ?? null];
}

/** A page of a survey's responses that are still there, newest first. */
export async function responsesOf(db: Database, surveyKey: number, { limit, cursor }: PageQuery) {
	const rows = await db
		.select()
		.from(responses)
		.where(standing(surveyKey, cursor))
		.orderBy(...newestFirst)
		.limit(limit + 1);
	return pageOf(rows, limit, placeOf);
}

type Placed = Pick<ResponseRow, "submitted_at" | "response_key">;

/** Of a survey's responses, newest first, those that are still there and come after a place. */
export const standing = (surveyKey: number, cursor: Position | undefined) =>
	and(
		eq(responses.survey_key, surveyKey),
		isNull(responses.erased),
		after(responses.submitted_at, responses.response_key, cursor),
	);
/** The order in which they come. */
export const newestFirst = [desc(responses.submitted_at), desc(responses.response_key)];
/** Where a response stands in it. */
export const placeOf = ({ submitted_at, response_key }: Placed): Position => {
	return { time: submitted_at, key: response_key };
};

/** A response by its id, erased or not. */
export function responseById(db: Database, id: string): Promise<ResponseRow | undefined> {
	return db.select().from(responses).where(eq(responses.id, id)).get();
}

// What stays of a response: its id, so that it is not taken again, and when it came.
const nothing = { answers: {}, counted: [], consents: null, origin: null, language: null };

/** Erases a response that its respondent withdraws: it counts no longer. */
export async function withdrawResponse(db: Database, id: string, now: Date): Promise<void> {
	await db
		.update(responses)
		.set({ ...nothing, erased: "withdrawn", erased_at: now })
		.where(and(eq(responses.id, id), isNull(responses.erased)));
}

/** The key of the response that came last. */
export const LAST_RESPONSE = sql<number>`(SELECT coalesce(max(response_key), 0) FROM responses)`;

/** Responses erased at once: D1 ends a statement after 30 s. */
const ERASED_AT_ONCE = 1000;

/** Erases responses of a survey that came before `before`, at most a thousand: what they count for stays. */
export async function expireResponses(
	db: Database,
	surveyKey: number,
	before: Date,
	now: Date,
): Promise<number> {
	const due = sql`SELECT response_key FROM responses
		WHERE survey_key = ${surveyKey} AND erased IS NULL AND submitted_at < ${before.getTime()}
		ORDER BY submitted_at LIMIT ${ERASED_AT_ONCE}`;
	const { meta } = await db
		.update(responses)
		.set({ ...nothing, erased: "expired", erased_at: now })
		.where(sql`response_key IN (${due})`);
	return meta.changes;
}
