import { nearest } from "../db/connection.ts";
import { type SurveyRow, surveyBySlug } from "../db/surveys.ts";
import { copyIn, keepCopy } from "./copies.ts";
import { currentPublication } from "./publication.ts";

const MAX_REMEMBERED = 100;
const remembered = new Map<string, { revision: number; survey: SurveyRow }>();

const keyOf = (slug: string) => `survey/${slug}`;

/** Forgets the surveys this isolate has read. */
export const forgetSurveys = () => remembered.clear();

/**
 * A survey that the public may know of, for reading and answering, which go on when D1 does not: as
 * this isolate remembers it if that is of the current revision, else from D1, else the copy in KV.
 */
export async function knownSurvey(env: Env, slug: string): Promise<SurveyRow | undefined> {
	const last = remembered.get(slug);
	try {
		const { revision, bookmark } = await currentPublication(env.DB);
		if (last?.revision === revision) return last.survey;
		const survey = await surveyBySlug(nearest(env.DB, bookmark), slug);
		if (survey) remember(slug, { revision, survey });
		return survey;
	} catch (unavailable) {
		const copy = last?.survey ?? (await copyIn<SurveyRow>(env.FEED_CACHE, keyOf(slug)));
		if (!copy) throw unavailable;
		return copy.status === "draft" ? undefined : copy;
	}
}

/** Puts the copy that is used when D1 does not answer; never throws. */
export function keepSurveyCopy(kv: KVNamespace, survey: SurveyRow): Promise<void> {
	return keepCopy(kv, keyOf(survey.slug), survey);
}

function remember(slug: string, known: { revision: number; survey: SurveyRow }): void {
	if (remembered.size >= MAX_REMEMBERED) remembered.clear();
	remembered.set(slug, known);
}
