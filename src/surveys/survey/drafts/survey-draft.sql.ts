import { and, desc, eq, getTableColumns, isNotNull, isNull, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { isCommitted, requireCondition } from "../../../platform/db/precondition.sql.ts";
import { surveys } from "../survey.tables.ts";
import { surveyDrafts } from "./survey-draft.tables.ts";

export type SurveyDraftRow = typeof surveyDrafts.$inferSelect;

/** The most working copies that a list shows. */
const MOST_LISTED = 100;

const { draft: _, ...columns } = getTableColumns(surveyDrafts);
/** A working copy without what was typed. */
export type SurveyDraftSummary = Omit<SurveyDraftRow, "draft">;

/** Finds the working copy at an address: the present one, or the one that it had before its survey was stored. */
export async function findSurveyDraft(
	db: Database,
	slug: string,
): Promise<SurveyDraftRow | undefined> {
	const found = await db.select().from(surveyDrafts).where(eq(surveyDrafts.slug, slug)).get();
	return (
		found ?? (await db.select().from(surveyDrafts).where(eq(surveyDrafts.provisional, slug)).get())
	);
}

/** Lists the working copies of surveys that were never stored, the one changed last first. */
export function listNewSurveyDrafts(db: Database): Promise<SurveyDraftSummary[]> {
	return db
		.select(columns)
		.from(surveyDrafts)
		.leftJoin(surveys, eq(surveys.slug, surveyDrafts.slug))
		.where(and(isNull(surveys.slug), isNotNull(surveyDrafts.draft)))
		.orderBy(desc(surveyDrafts.updated_at))
		.limit(MOST_LISTED)
		.all();
}

/** Lists the working copies of these surveys, by slug. */
export async function listSurveyDrafts(
	db: Database,
	slugs: string[],
): Promise<Map<string, SurveyDraftSummary>> {
	const isWanted = sql`slug IN (SELECT value FROM json_each(${JSON.stringify(slugs)}))`;
	const rows = await db
		.select(columns)
		.from(surveyDrafts)
		.where(and(isWanted, isNotNull(surveyDrafts.draft)));
	return new Map(rows.map((row) => [row.slug, row]));
}

const MOST_ALIKE = 1000;

/** Lists the addresses of surveys and working copies that are this one, or this one with something after a hyphen. */
export async function listSurveySlugsLike(db: Database, slug: string): Promise<Set<string>> {
	// “.” follows the hyphen.
	const isAlike = sql`slug >= ${slug} AND slug < ${`${slug}.`}`;
	const rows = await db.all<{ slug: string }>(sql`
		SELECT slug FROM surveys WHERE ${isAlike}
		UNION SELECT slug FROM survey_drafts WHERE ${isAlike} LIMIT ${MOST_ALIKE}`);
	return new Set(rows.map((row) => row.slug));
}

/** Stores a working copy; returns false if the stored one is no longer `before` (undefined: there was none). */
export function saveSurveyDraft(
	db: Database,
	row: SurveyDraftRow,
	before: SurveyDraftRow | undefined,
): Promise<boolean> {
	return isCommitted(db.batch([...savingSurveyDraft(db, row, before)]));
}

/** Returns the statements of the same for another batch, which fails if something else is stored by now. */
export function savingSurveyDraft(
	db: Database,
	row: SurveyDraftRow,
	before: SurveyDraftRow | undefined,
) {
	const slug = before?.slug ?? row.slug;
	const insert = db.insert(surveyDrafts).values(row);
	return [
		requireTag(db, slug, before?.tag),
		before
			? db.update(surveyDrafts).set(row).where(eq(surveyDrafts.slug, slug))
			: insert.onConflictDoNothing(),
	] as const;
}

/** Erases a working copy; returns false if it is no longer this one. */
export function eraseSurveyDraft(
	db: Database,
	{ slug, tag }: Pick<SurveyDraftRow, "slug" | "tag">,
): Promise<boolean> {
	return isCommitted(db.batch([requireTag(db, slug, tag), erasingSurveyDraft(db, slug)]));
}

/** Returns the statement that erases the working copy of a survey. */
export const erasingSurveyDraft = (db: Database, slug: string) =>
	db.delete(surveyDrafts).where(eq(surveyDrafts.slug, slug));

function requireTag(db: Database, slug: string, tag: string | undefined) {
	const stored = sql`(SELECT tag FROM survey_drafts WHERE slug = ${slug})`;
	return requireCondition(db, sql`${stored} IS ${tag ?? null}`);
}
