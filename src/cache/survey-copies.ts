import { nearest } from "../db/connection.ts";
import { type SurveyRow, surveyBySlug } from "../db/surveys.ts";
import { documentIn, keepDocument } from "./kv.ts";
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
		const copy = last?.survey ?? (await copyOf(env.FEED_CACHE, slug));
		if (!copy) throw unavailable;
		return copy.status === "draft" ? undefined : copy;
	}
}

/** Puts the copy that is used when D1 does not answer; never throws. */
export function keepSurveyCopy(kv: KVNamespace, survey: SurveyRow): Promise<void> {
	return keepDocument(kv, keyOf(survey.slug), survey);
}

function remember(slug: string, known: { revision: number; survey: SurveyRow }): void {
	if (remembered.size >= MAX_REMEMBERED) remembered.clear();
	remembered.set(slug, known);
}

async function copyOf(kv: KVNamespace, slug: string): Promise<SurveyRow | undefined> {
	const copy = await documentIn<Stored>(kv, keyOf(slug));
	return copy && revived(copy);
}

// JSON keeps times as text.
type Times = "opens_at" | "closes_at" | "created_at" | "updated_at" | "told_at";
type Stored = Omit<SurveyRow, Times> & Record<Times, string | null>;

function revived(stored: Stored): SurveyRow {
	const { opens_at, closes_at, created_at, updated_at, told_at, ...rest } = stored;
	return {
		...rest,
		opens_at: opens_at === null ? null : new Date(opens_at),
		closes_at: closes_at === null ? null : new Date(closes_at),
		created_at: new Date(created_at ?? 0),
		updated_at: new Date(updated_at ?? 0),
		told_at: new Date(told_at ?? 0),
	};
}
