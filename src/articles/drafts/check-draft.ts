import { ContentTooComplex } from "../../content/content-too-complex.ts";
import type { Removal } from "../../content/removal.ts";
import { listReferredMedia, type MediaRow } from "../../media/media.sql.ts";
import type { Database } from "../../platform/db/connection.ts";
import { bodyErrors } from "../../platform/http/field-errors.ts";
import type { FieldError } from "../../platform/schema/problem.schema.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import type { Warning } from "../../platform/schema/warning.schema.ts";
import { findOriginalByName } from "../article/address/former-original.sql.ts";
import type { ArticleInput } from "../article/article.schema.ts";
import { articleConflict, storedArticles } from "../article/article-conflict.ts";
import { renderArticle } from "../article/article-content.ts";
import { RenamedArticle } from "../article/article-newsroom.schema.ts";
import type { NewsroomArticleRow } from "../article/article-newsroom.sql.ts";
import { imageErrors, mediaIn, toImage } from "../article/pictures/article-media.ts";
import { secureImage } from "../article/pictures.ts";
import type { OriginalRow } from "../article/translations.sql.ts";
import type { DraftInput } from "./draft.schema.ts";
import { readTyped } from "./draft-input.schema.ts";

/** An article that can be published. */
export interface WantedArticle {
	input: ArticleInput;
	/** The slug that it gets. */
	slug: string;
	original: OriginalRow | undefined;
	/** The pictures of the newsroom that it refers to. */
	media: MediaRow[];
}

/** Something that publishing would remove from a text, and its place. */
export type PlacedRemoval = Removal & Pick<Warning, "pointer">;

/** The article that publishing a working copy would store, or its errors, and its warnings. */
export interface CheckedDraft {
	/** Undefined if there are errors. */
	wanted: WantedArticle | undefined;
	errors: FieldError[];
	warnings: PlacedRemoval[];
}

/** Says what publishing this would refuse, and what it would remove. Looks up no pictures. */
export async function checkDraft(
	db: Database,
	site: Site,
	typed: DraftInput,
	before: NewsroomArticleRow,
): Promise<CheckedDraft> {
	const { input, issues } = readTyped(typed);
	const errors = bodyErrors(RenamedArticle, issues);
	if (!input) return { wanted: undefined, errors, warnings: [] };
	const { slug: newSlug, ...article } = input;
	const { id, translation_of, language = site.language } = article;
	const original = translation_of ? await findOriginalByName(db, translation_of) : undefined;
	const identity = { slug: before.article.slug, newSlug, id, language, translation_of, original };
	const conflict = await articleConflict(storedArticles(db), identity, before);
	const media = await listReferredMedia(db, mediaIn(article));
	const rendered = await warningsOf(site, article, before.article.slug, media);
	errors.push(
		...(conflict ? [conflict] : []),
		...imageErrors(site, article.image, media),
		...rendered.errors,
	);
	return {
		wanted:
			errors.length === 0
				? { input: article, slug: newSlug ?? before.article.slug, original, media }
				: undefined,
		errors,
		warnings: rendered.warnings,
	};
}

async function warningsOf(site: Site, input: ArticleInput, slug: string, media: MediaRow[]) {
	const pointer = "markdown" in input.body ? "#/body/markdown" : "#/body/html";
	const written = { language: site.language, ...input, slug, summary: input.summary };
	try {
		const { warnings } = await renderArticle(written);
		const ofBody = warnings.map((removal) => ({ pointer, ...removal }));
		return {
			errors: [],
			warnings: [...secureImage(site, toImage(site, input.image, media)).warnings, ...ofBody],
		};
	} catch (error) {
		if (!(error instanceof ContentTooComplex)) throw error;
		return { errors: [{ pointer, detail: error.message }], warnings: [] };
	}
}
