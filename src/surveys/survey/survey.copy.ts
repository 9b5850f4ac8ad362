import { currentRevision } from "../../platform/cache/current-revision.ts";
import {
	readCopy,
	saveCopies,
	saveCopy,
	withKvFallback,
} from "../../platform/cache/kv-fallback.ts";
import { nearestDatabase, primaryDatabase } from "../../platform/db/connection.ts";
import { rowFormat } from "../../platform/db/row-format.ts";
import { findPublicSurvey, findSurvey, type SurveyRow, surveyColumns } from "./survey.sql.ts";

const MAX_REMEMBERED = 100;
const remembered = new Map<string, { revision: number; survey: SurveyRow }>();

const format = rowFormat(surveyColumns);
const keyOf = (slug: string) => `survey/${slug}`;

/** Forgets the surveys this isolate has read. */
export const forgetSurveys = () => remembered.clear();

/**
 * A survey that the public may know of, for reading and answering, which go on when D1 does not: as
 * this isolate remembers it if that is of the current revision, else from D1, else the copy in KV.
 */
export async function findSurveyWithFallback(
	env: Env,
	slug: string,
): Promise<SurveyRow | undefined> {
	const survey = await withKvFallback(
		findCurrentSurvey(env.DB, slug),
		async () =>
			remembered.get(slug)?.survey ?? readCopy<SurveyRow>(env.FEED_CACHE, keyOf(slug), format),
	);
	return survey?.status === "draft" ? undefined : survey;
}

/** Copies these surveys into KV, for when D1 does not answer; never throws. */
export function saveSurveyCopies(env: Env, slugs: string[]): Promise<void> {
	const db = primaryDatabase(env.DB);
	return saveCopies(slugs, async (slug) => {
		const survey = await findSurvey(db, slug);
		if (survey) await saveCopy(env.FEED_CACHE, keyOf(slug), format, survey);
	});
}

async function findCurrentSurvey(d1: D1Database, slug: string): Promise<SurveyRow | undefined> {
	const { revision, bookmark } = await currentRevision(d1);
	const last = remembered.get(slug);
	if (last?.revision === revision) return last.survey;
	const survey = await findPublicSurvey(nearestDatabase(d1, bookmark), slug);
	if (survey) remember(slug, { revision, survey });
	return survey;
}

function remember(slug: string, known: { revision: number; survey: SurveyRow }): void {
	if (remembered.size >= MAX_REMEMBERED) remembered.clear();
	remembered.set(slug, known);
}
