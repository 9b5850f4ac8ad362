import type { Database } from "../../../platform/db/connection.ts";
import { nearestName } from "../../../platform/schema/nearest-name.ts";
import type { Warning } from "../../../platform/schema/warning.schema.ts";
import { findChannels, listChannels } from "../../../publication/channels.sql.ts";
import { listingKey, toSelection } from "../../../publication/listings.sql.ts";
import { listLatestArticles } from "../../article/article.sql.ts";
import { type CurationWrite, findStates } from "./curation.sql.ts";

/** The newest articles among which a mistyped slug is looked for. */
const COMPARED_ARTICLES = 100;

/** A slug that the newsroom chose, and the pointer to its field. */
interface Chosen {
	slug: string;
	pointer: string;
}

/** Says of every article and topic of a choice why the front page cannot show it. */
export async function curationErrors(db: Database, write: CurationWrite): Promise<Warning[]> {
	const articles = [
		...(write.lead === null ? [] : [{ slug: write.lead, pointer: "#/lead" }]),
		...write.pinned.map((slug, index) => ({ slug, pointer: `#/pinned/${index}` })),
	];
	const sections = write.sections.map((slug, index) => {
		return { slug, pointer: `#/sections/${index}` };
	});
	const [ofArticles, ofSections] = await Promise.all([
		articles.length > 0 ? articleErrors(db, articles) : [],
		sections.length > 0 ? sectionErrors(db, sections) : [],
	]);
	return [...ofArticles, ...ofSections, ...repeated(articles), ...repeated(sections)];
}

function repeated(chosen: Chosen[]): Warning[] {
	return chosen
		.filter(({ slug }, index) => chosen.findIndex((other) => other.slug === slug) < index)
		.map(({ slug, pointer }) => ({ pointer, detail: `“${slug}” is named twice` }));
}

async function articleErrors(db: Database, chosen: Chosen[]): Promise<Warning[]> {
	const slugs = chosen.map(({ slug }) => slug);
	const states = await findStates(db, slugs);
	const isAllKnown = slugs.every((slug) => states.has(slug));
	const names = isAllKnown ? [] : await newestSlugs(db);
	return chosen.flatMap(({ slug, pointer }) => {
		const state = states.get(slug);
		if (state?.status === "published") return [];
		const detail = state ? hidden(slug, state) : unknown("no article", slug, names);
		return [{ pointer, detail }];
	});
}

async function newestSlugs(db: Database): Promise<string[]> {
	const { rows } = await listLatestArticles(db, { limit: COMPARED_ARTICLES });
	return rows.map(({ slug }) => slug);
}

function hidden(slug: string, state: { status: string; published_at: Date | null }): string {
	if (state.status === "withdrawn") return `“${slug}” was withdrawn`;
	const since = state.status === "scheduled" ? state.published_at?.toISOString() : undefined;
	return `“${slug}” is not public ${since === undefined ? "yet: it is a draft" : `before ${since}`}`;
}

async function sectionErrors(db: Database, chosen: Chosen[]): Promise<Warning[]> {
	const keyOf = (topic: string) => listingKey({ topic });
	const known = await findChannels(
		db,
		chosen.map(({ slug }) => keyOf(slug)),
	);
	const missing = chosen.filter(({ slug }) => !known.has(keyOf(slug)));
	const names = missing.length > 0 ? await topicSlugs(db) : [];
	return missing.map(({ slug, pointer }) => {
		return { pointer, detail: unknown("no topic of a public article", slug, names) };
	});
}

async function topicSlugs(db: Database): Promise<string[]> {
	const { rows } = await listChannels(db);
	return rows.flatMap(({ listing_key }) => toSelection(listing_key).topic ?? []);
}

function unknown(what: string, slug: string, names: string[]): string {
	const nearest = nearestName(slug, names);
	const question = nearest === undefined ? "" : `: did you mean “${nearest}”?`;
	return `“${slug}” is ${what}${question}`;
}
