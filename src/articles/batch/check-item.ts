import { ContentTooComplex } from "../../content/content-too-complex.ts";
import type { MediaRow } from "../../media/media.sql.ts";
import { failedPrecondition, revisionTag } from "../../platform/http/conditional-requests.ts";
import { checkEdited } from "../../platform/http/edited-body.ts";
import type { MeasurePicture } from "../../platform/pictures/measure-picture.ts";
import type { FieldError } from "../../platform/schema/problem.schema.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { toNewsroomArticle } from "../article/article.json.ts";
import { articleConflict, statusError } from "../article/article-conflict.ts";
import { FAILURES } from "../article/article-edit.middleware.ts";
import type { NewsroomArticleRow } from "../article/article-newsroom.sql.ts";
import { toArticleWrite } from "../article/article-write.ts";
import { imageErrors, mediaIn } from "../article/pictures/article-media.ts";
import { isUnchanged } from "../article/unchanged-article.ts";
import {
	type BatchArticleInput,
	editedBatchArticle,
	preconditionsIn,
} from "./article-batch.schema.ts";
import { type BatchItem, type PlacedResult, refused, stored } from "./batch-item.ts";
import type { KnownArticles } from "./known-articles.ts";

const NOT_VALID = "Some fields are not valid.";

/** The settings and means with which the articles of a batch are made. */
export interface Making {
	site: Site;
	env: Env;
	now: Date;
	measure: MeasurePicture;
}

type Write = Awaited<ReturnType<typeof toArticleWrite>>;

/** An article of a batch that is valid by itself, with what is made of it. */
export interface MadeItem extends CheckedItem {
	write: Write;
}

/** An article of a batch that has the right form. */
export interface CheckedItem {
	item: BatchItem;
	before: NewsroomArticleRow | undefined;
	input: BatchArticleInput;
}

/** Returns an article as it is understood, or why it cannot be stored whatever stands in the others. */
export function checkItem(
	{ site, env }: Making,
	item: BatchItem,
	before: NewsroomArticleRow | undefined,
): CheckedItem | PlacedResult {
	const etag = before && revisionTag(before.article.revision);
	const failed = failedPrecondition(preconditionsIn(item.sent), etag);
	if (failed !== undefined && failed !== "unquoted") return refused(item, 412, FAILURES[failed]);
	const stands = before && toNewsroomArticle(site, before);
	const { output: input, errors } = checkEdited(editedBatchArticle, item.sent, stands, env);
	if (errors) return refused(item, 422, NOT_VALID, errors);
	const wrong = statusError(input.status, before);
	return wrong ? refused(item, 422, NOT_VALID, [wrong]) : { item, before, input };
}

/** Returns what is made of an article; `referred` has the pictures of the newsroom that it names, among others. */
export async function makeItem(
	{ site, now, measure }: Making,
	{ item, before, input }: CheckedItem,
	referred: MediaRow[],
): Promise<MadeItem | PlacedResult> {
	const { ids, files } = mediaIn(input);
	const media = referred.filter(
		(one) => ids.includes(one.id) || one.files.some(({ file }) => files.includes(file)),
	);
	const unusable = imageErrors(site, input.image, media);
	if (unusable.length > 0) return refused(item, 422, NOT_VALID, unusable);
	try {
		const write = await toArticleWrite(
			site,
			input.slug,
			input,
			before,
			undefined,
			now,
			"important",
			media,
			measure,
		);
		return { item, before, input, write };
	} catch (error) {
		if (!(error instanceof ContentTooComplex)) throw error;
		const detail = error.message;
		return refused(item, 422, detail, [{ pointer: "#/body", detail }]);
	}
}

/**
 * Returns what is to store of an article, or its result if it does not fit with the others, or if it would change
 * nothing. Adds it to the others.
 */
export async function fitItem(
	site: Site,
	{ item, before, input, write: made }: MadeItem,
	known: KnownArticles,
): Promise<MadeItem | PlacedResult> {
	const moved = isCreated(item) ? undefined : known.formerlyAt(input.slug);
	if (moved) return refused(item, 409, ...formerSlug(input.slug, moved.slug));
	const { slug, id, language, translation_of } = { ...input, language: made.article.language };
	const original = translation_of ? known.find(translation_of) : undefined;
	const standing = before && { ...before, translationSlugs: known.translationSlugs(slug) };
	const wanted = { slug, newSlug: undefined, id, language, translation_of, original };
	const conflict = await articleConflict(known, wanted, standing);
	if (conflict) return refused(item, 409, conflict.detail, [conflict]);
	const { key: originalKey, slug: originalSlug } = original ?? {};
	const write = { ...made, originalKey, ...(originalKey === undefined && { originalSlug }) };
	if (before && isUnchanged(site, write, originalSlug, before))
		return stored(site, item.index, before.article, 200, write.warnings);
	const { status, ...article } = write.article;
	known.add({ slug, id: article.id, language, status, original: originalSlug ?? null });
	return { item, before, input, write };
}

/** True if the article is meant to be new. */
const isCreated = ({ sent }: BatchItem) => Object(sent).if_none_match === "*";

function formerSlug(former: string, slug: string): [string, FieldError[]] {
	const detail = `“${former}” is a former address of the article “${slug}”: send it with that slug, or with “if_none_match” if another article is meant`;
	return [`${detail}.`, [{ pointer: "#/slug", detail }]];
}
