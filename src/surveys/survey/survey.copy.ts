import { currentRevision } from "../../platform/cache/current-revision.ts";
import { readCopy, saveCopies, withKvFallback } from "../../platform/cache/kv-fallback.ts";
import { nearestDatabase } from "../../platform/db/connection.ts";
import { rowFormat } from "../../platform/db/row-format.ts";
import { findPublicSurvey, findSurveys, type SurveyRow, surveyColumns } from "./survey.sql.ts";

const MAX_KEPT = 100;
const kept = new Map<string, { revision: number; survey: SurveyRow }>();

const format = rowFormat(surveyColumns);
const copyKey = (slug: string) => `survey/${slug}`;

/** Clears the memory of this isolate. */
export const forgetSurveys = () => kept.clear();

/**
 * Finds a survey that is not a draft. Uses the memory of this isolate if it has the current revision,
 * otherwise D1. While D1 does not respond it uses the memory, whatever its revision, or the copy in KV.
 */
export async function findSurveyWithFallback(
	env: Env,
	slug: string,
): Promise<SurveyRow | undefined> {
	const survey = await withKvFallback(
		findCurrentSurvey(env.DB, slug),
		async () =>
			kept.get(slug)?.survey ?? readCopy<SurveyRow>(env.FEED_CACHE, copyKey(slug), format),
	);
	return survey?.status === "draft" ? undefined : survey;
}

/** Copies these surveys into KV, for the time when D1 does not respond. Never throws. */
export function saveSurveyCopies(env: Env, slugs: string[]): Promise<void> {
	return saveCopies(env, slugs, {
		keyOf: copyKey,
		format,
		most: 40,
		read: async (db, some) => {
			const rows = await findSurveys(db, some);
			return new Map(rows.map((row) => [row.slug, row]));
		},
	});
}

async function findCurrentSurvey(d1: D1Database, slug: string): Promise<SurveyRow | undefined> {
	const { revision, bookmark } = await currentRevision(d1);
	const last = kept.get(slug);
	if (last?.revision === revision) return last.survey;
	const survey = await findPublicSurvey(nearestDatabase(d1, bookmark), slug);
	if (survey) keep(slug, { revision, survey });
	return survey;
}

function keep(slug: string, entry: { revision: number; survey: SurveyRow }): void {
	if (kept.size >= MAX_KEPT) kept.clear();
	kept.set(slug, entry);
}
