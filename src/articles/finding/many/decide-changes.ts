import { listReferredMedia, type MediaRow } from "../../../media/media.sql.ts";
import type { Database } from "../../../platform/db/connection.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { slugOfTitle } from "../../../platform/schema/slug.schema.ts";
import { listPresentNames, toPresentNames } from "../../addresses/channels/present-names.ts";
import type { ArticleInput } from "../../article/article.schema.ts";
import { articleConflict, type Original, RESERVED_SLUGS } from "../../article/article-conflict.ts";
import type { NewsroomArticleRow } from "../../article/article-newsroom.sql.ts";
import { imageErrors, mediaIn } from "../../article/pictures/article-media.ts";
import { listKnownArticles } from "../../batch/known-articles.sql.ts";
import { KnownArticles } from "../../batch/known-articles.ts";
import { isProvisional } from "../../drafts/provisional-slug.ts";
import type { Decision, ReadChange } from "./decision.ts";

/** An article as it is to be stored. */
interface WantedChange {
	before: NewsroomArticleRow;
	input: ArticleInput;
	slug: string;
	original: Original | undefined;
	media: MediaRow[];
}

export interface ChangeDecision extends Decision {
	/** Undefined if nothing happens to the article. */
	wanted?: WantedChange;
}

/** Decides about changes: each article must fit with those that are stored, and with those before it. */
export async function decideChanges(
	db: Database,
	site: Site,
	read: (ReadChange | Decision)[],
): Promise<ChangeDecision[]> {
	const changes = read.flatMap((one) => ("input" in one ? [one] : []));
	const present = await listPresentNames(
		db,
		changes.map(({ input }) => input),
	);
	const named = changes.map(({ input }) => mediaIn(input));
	const media = await listReferredMedia(db, {
		ids: named.flatMap(({ ids }) => ids),
		files: named.flatMap(({ files }) => files),
	});
	const names = changes.flatMap(namesOf);
	const known = new KnownArticles(names.length > 0 ? await listKnownArticles(db, names) : []);
	const decisions: ChangeDecision[] = [];
	for (const one of read) {
		const isChange = "input" in one;
		const wanted = isChange && { ...one, input: toPresentNames(one.input, present) };
		decisions.push(wanted ? await fitChange(site, known, media, wanted) : one);
	}
	return decisions;
}

async function fitChange(
	site: Site,
	known: KnownArticles,
	referred: MediaRow[],
	{ input: typed, ...standing }: ReadChange,
): Promise<ChangeDecision> {
	const { before } = standing;
	const { slug: typedSlug, ...input } = typed;
	const { id, translation_of, language = site.language } = input;
	const newSlug = typedSlug ?? freeSlug(known, before, input.title);
	const original = translation_of ? known.find(translation_of) : undefined;
	const identity = { slug: before.article.slug, newSlug, id, language, translation_of, original };
	const conflict = await articleConflict(known, identity, before);
	const { ids, files } = mediaIn(input);
	const media = referred.filter(
		(one) => ids.includes(one.id) || one.files.some(({ file }) => files.includes(file)),
	);
	const errors = [...(conflict ? [conflict] : []), ...imageErrors(site, input.image, media)];
	if (errors.length > 0) {
		const fields = errors.map(({ pointer = "" }) => pointer.split("/")[1] ?? "body");
		return { ...standing, fate: "faulty", fields: [...new Set(fields)] };
	}
	const slug = newSlug ?? before.article.slug;
	const fitting = { slug, id: before.article.id, language, status: input.status };
	known.add({ ...fitting, original: original?.slug ?? null });
	return { ...standing, wanted: { before, input, slug, original, media } };
}

/** So many addresses are tried for an article without one: that of its title, and those with a number. */
const MOST_SLUGS = 6;

/** Returns the addresses that an article without one may get; none if it has one. */
function slugsOf({ article }: NewsroomArticleRow, title: string): string[] {
	if (article.was_public || !isProvisional(article.slug)) return [];
	const slug = slugOfTitle(title, article.slug);
	if (slug === article.slug) return [];
	const numbered = Array.from({ length: MOST_SLUGS - 1 }, (_, index) => `${slug}-${index + 2}`);
	return [slug, ...numbered].filter((one) => !RESERVED_SLUGS.includes(one));
}

function freeSlug(known: KnownArticles, before: NewsroomArticleRow, title: string) {
	const slugs = slugsOf(before, title);
	return slugs.find((slug) => !known.find(slug)) ?? slugs[0];
}

function namesOf({ before, input }: ReadChange): string[] {
	const { id, slug, translation_of, title } = input;
	const names = [before.article.slug, slug, ...slugsOf(before, title), id, translation_of];
	return names.filter((name) => name !== undefined);
}
