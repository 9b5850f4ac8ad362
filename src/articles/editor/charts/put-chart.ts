import { mediaUrl } from "../../../media/media-address.ts";
import { storeDrawing } from "../../../media/upload/store-drawing.ts";
import type { Member } from "../../../newsroom/member.ts";
import type { Database } from "../../../platform/db/connection.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { surveyUrl } from "../../../publication/addresses.ts";
import type { SubmissionFilter } from "../../../surveys/answers/submission-filter.schema.ts";
import { type FoundChart, findChart } from "../../../surveys/results/charts/find-chart.ts";
import type { SurveyRow } from "../../../surveys/survey/survey.sql.ts";
import { cacheableLanguage } from "../../../surveys/survey/survey-language.ts";
import { findPresentForNewsroom } from "../../addresses/former-address.sql.ts";
import type { Stored } from "../../drafts/save-working-copy.ts";
import { findStored, saveEdit } from "../save-edit.ts";
import { provisionalSlug, standingInput } from "../shown-article.ts";
import { chartMarkdown } from "./chart-markdown.ts";
import { type ChartForm, NEW_ARTICLE } from "./chart-page.schema.ts";

interface Stores {
	db: Database;
	bucket: R2Bucket;
	site: Site;
	member: Member;
}

/** The chart that is to be put into an article. */
export interface WantedChart {
	survey: SurveyRow;
	/** The id of a question, or that of the days. */
	name: string;
	filter: SubmissionFilter;
}

/** The article that has the chart now, or why none has. */
export type PutChart = { slug: string } | { fault: "nothing" | "gone" | "busy" | "long" };

const ATTEMPTS = 3;

/**
 * Stores a chart as a picture for ever, and puts it at the end of the working copy of an article, or of a new one. The
 * same chart is not put there twice. Throws Unavailable.
 */
export async function putChart(
	stores: Stores,
	wanted: WantedChart,
	form: ChartForm,
): Promise<PutChart> {
	const { db, site } = stores;
	const slug = await slugOf(db, site, form);
	const stored = await findStored(db, slug);
	if (!stored.before && form.article !== NEW_ARTICLE) return { fault: "gone" };
	const language = languageFor(wanted.survey, stored, site);
	const found = await findChart(db, { ...wanted, site, language, now: new Date() });
	if (!found || found.chart.answered === 0) return { fault: "nothing" };
	const lines = await toLines(stores, wanted.survey, found, language);
	return addLines(stores, { slug, form, lines, title: found.chart.title }, stored, ATTEMPTS);
}

async function slugOf(db: Database, site: Site, { article, page }: ChartForm): Promise<string> {
	const asked = article === NEW_ARTICLE ? provisionalSlug(page, site.language) : article;
	return (await findPresentForNewsroom(db, asked))?.slug ?? asked;
}

/** Returns the language of the article if the survey speaks it, otherwise that of the survey. */
function languageFor(survey: SurveyRow, stored: Stored, site: Site): string {
	const { language = site.language } = standingInput(stored);
	return cacheableLanguage(survey, String(language));
}

async function toLines(
	{ db, bucket, site, member }: Stores,
	{ slug, language: own, definition }: SurveyRow,
	found: FoundChart,
	language: string,
): Promise<string> {
	const { drawing, alt, chart } = found;
	const drawn = { ...drawing, alt, name: chart.title.slice(0, 200), by: member.name };
	const picture = await storeDrawing({ db, bucket }, drawn, new Date());
	const survey = {
		title: localizer(language, own)(definition.title),
		url: surveyUrl(site, slug),
	};
	return chartMarkdown(found, { picture: mediaUrl(site, picture.file), survey, language });
}

interface Addition {
	slug: string;
	form: ChartForm;
	lines: string;
	title: string;
}

async function addLines(
	stores: Stores,
	addition: Addition,
	stored: Stored,
	attempts: number,
): Promise<PutChart> {
	const { db, site, member } = stores;
	const { slug, form, lines, title } = addition;
	if (isThere(stored, lines)) return { slug };
	const post = {
		...{ page: form.page, tag: stored.draft?.tag ?? "", seq: undefined, seen: new Set<string>() },
		...({ action: "save", publish_at_fold: "", revision: undefined } as const),
	};
	const fields = new Map([
		["append", lines],
		...(stored.before ? [] : [["title", title] as const]),
	]);
	const { outcome } = await saveEdit(db, site, { slug, post, fields }, stored, member);
	if (outcome === "long") return { fault: "long" };
	if (outcome !== "changed") return { slug };
	if (attempts === 1) return { fault: "busy" };
	return addLines(stores, addition, await findStored(db, slug), attempts - 1);
}

/** Says if the text has the picture already: somebody has pressed the button twice. */
function isThere(stored: Stored, lines: string): boolean {
	const [, address = lines] = /\/media\/([0-9a-f]{64}\.svg)/.exec(lines) ?? [];
	return JSON.stringify(standingInput(stored)).includes(address);
}
