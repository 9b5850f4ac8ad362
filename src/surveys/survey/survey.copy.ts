import { currentRevision } from "../../platform/cache/current-revision.ts";
import { readCopy, saveCopies, withKvFallback } from "../../platform/cache/kv-fallback.ts";
import { nearestDatabase } from "../../platform/db/connection.ts";
import { rowFormat } from "../../platform/db/row-format.ts";
import { isUnavailable } from "../../platform/deadline.ts";
import { type ErasedSurveyRow, findErasedSurvey } from "./erased/erased-surveys.sql.ts";
import { findPublicSurvey, findSurveys, type SurveyRow, surveyColumns } from "./survey.sql.ts";

/** A survey, or that there is none any more: without such a copy, an older one would bring it back. */
type SurveyLookup = SurveyRow | "absent";

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
	const survey = await withKvFallback<SurveyLookup | undefined>(
		findCurrentSurvey(env.DB, slug),
		async () =>
			kept.get(slug)?.survey ?? readCopy<SurveyLookup>(env.FEED_CACHE, copyKey(slug), format),
	);
	return survey === "absent" || survey?.status === "draft" ? undefined : survey;
}

/** Finds the survey that was erased last at an address; undefined while D1 does not respond. */
export async function findErasureWithFallback(
	env: Env,
	slug: string,
): Promise<ErasedSurveyRow | undefined> {
	try {
		const { bookmark } = await currentRevision(env.DB);
		return await findErasedSurvey(nearestDatabase(env.DB, bookmark), slug);
	} catch (error) {
		if (isUnavailable(error)) return undefined;
		throw error;
	}
}

/** Copies these surveys into KV, for the time when D1 does not respond. Never throws. */
export function saveSurveyCopies(env: Env, slugs: string[]): Promise<void> {
	return saveCopies(env, slugs, {
		keyOf: copyKey,
		format,
		most: 40,
		read: async (db, some) => {
			const rows = new Map((await findSurveys(db, some)).map((row) => [row.slug, row]));
			return new Map(
				some.map((slug): [string, SurveyLookup] => [slug, rows.get(slug) ?? "absent"]),
			);
		},
	});
}

async function findCurrentSurvey(d1: D1Database, slug: string): Promise<SurveyRow | undefined> {
	const { revision, bookmark } = await currentRevision(d1);
	const last = kept.get(slug);
	if (last?.revision === revision) return last.survey;
	const survey = await findPublicSurvey(nearestDatabase(d1, bookmark), slug);
	if (survey) keep(slug, { revision, survey });
	else kept.delete(slug);
	return survey;
}

function keep(slug: string, entry: { revision: number; survey: SurveyRow }): void {
	if (kept.size >= MAX_KEPT) kept.clear();
	kept.set(slug, entry);
}
