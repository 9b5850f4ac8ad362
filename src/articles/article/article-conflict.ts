import type { Database } from "../../platform/db/connection.ts";
import type { FieldError } from "../../platform/schema/problem.schema.ts";
import { findSlugById } from "./address/article-slug.sql.ts";
import type { ArticleStatus } from "./article.schema.ts";
import type { NewsroomArticleRow } from "./article-newsroom.sql.ts";
import { findArticleByName, findTranslationSlug, type OriginalRow } from "./translations.sql.ts";

/** The page of a new article has this address in the newsroom. */
export const RESERVED_SLUGS = ["new"];
export const RESERVED = "The address “new” is that of the page for new articles.";

/** True if an article would get an address that none gets. One that has it from before keeps it. */
export function isReserved(slug: string, before: NewsroomArticleRow | undefined): boolean {
	const { article } = before ?? {};
	const isKept = article !== undefined && article.slug === slug && !article.details.is_stub;
	return RESERVED_SLUGS.includes(slug) && !isKept;
}

/** An original; it has no key if it is stored together with its translation. */
export type Original = Omit<OriginalRow, "key"> & { key: number | undefined };

/** The fields of an article that must fit with other articles. */
interface RequestedIdentity {
	slug: string;
	/** The slug that it gets; undefined if it stays. */
	newSlug: string | undefined;
	id: string | undefined;
	language: string;
	translation_of: string | undefined;
	/** The article that `translation_of` names, if there is one. */
	original: Original | undefined;
}

/** The articles that an article must fit with. */
export interface OtherArticles {
	/** Returns the slug of the article with an id. */
	slugOfId: (id: string) => Promise<string | undefined>;
	isTaken: (slug: string) => Promise<boolean>;
	/** Returns the slug of the translation of an original in that language, unless it is `slug`. */
	translationSlug: (
		original: { key: number | undefined; slug: string },
		language: string,
		slug: string,
	) => Promise<string | undefined>;
}

/** Returns the articles that are stored. */
export const storedArticles = (db: Database): OtherArticles => ({
	slugOfId: (id) => findSlugById(db, id),
	isTaken: async (slug) => (await findArticleByName(db, slug)) !== undefined,
	translationSlug: async ({ key }, language, slug) =>
		key === undefined ? undefined : findTranslationSlug(db, key, language, slug),
});

/** Returns why an article cannot be stored because of others; undefined if it can. */
export async function articleConflict(
	others: OtherArticles,
	wanted: RequestedIdentity,
	before: NewsroomArticleRow | undefined,
): Promise<FieldError | undefined> {
	return (
		(await idConflict(others, wanted.id, before)) ??
		(await slugConflict(others, wanted, before)) ??
		(await translationConflict(others, wanted, before))
	);
}

/** Says why an article cannot get this status. */
export function statusError(
	status: ArticleStatus,
	before: NewsroomArticleRow | undefined,
): FieldError | undefined {
	if (status !== "withdrawn" || before?.article.status === "withdrawn") return undefined;
	return toFieldError("status", "must be “draft” or “published”: DELETE withdraws an article");
}

// An id never changes. Feed readers would show the article again under a new id, or hide it under one that is taken.
async function idConflict(
	others: OtherArticles,
	id: string | undefined,
	before?: NewsroomArticleRow,
) {
	if (id === undefined || id === before?.article.id) return undefined;
	if (before && !before.article.details.is_stub)
		return toFieldError("id", `The article's id is ${before.article.id} and does not change.`);
	const slug = await others.slugOfId(id);
	return slug === undefined
		? undefined
		: toFieldError("id", `The id belongs to the article “${slug}”.`);
}

async function slugConflict(
	others: OtherArticles,
	{ slug, newSlug }: RequestedIdentity,
	before?: NewsroomArticleRow,
) {
	if (isReserved(newSlug ?? slug, before)) return toFieldError("slug", RESERVED);
	if (newSlug === undefined || newSlug === slug) return undefined;
	const reason = `Another article has the address “${newSlug}”.`;
	return (await others.isTaken(newSlug)) ? toFieldError("slug", reason) : undefined;
}

/** hreflang allows one original and one translation in each language. */
async function translationConflict(
	others: OtherArticles,
	wanted: RequestedIdentity,
	before?: NewsroomArticleRow,
) {
	const { slug, language, translation_of, original } = wanted;
	const reason = translation_of && translationError(wanted, before);
	if (reason) return toFieldError("translation_of", reason);
	const isOriginal = before && before.article.translation_of === null;
	const itself = isOriginal ? { key: before.article.article_key, slug } : undefined;
	const first = original ?? itself;
	const other = first && (await others.translationSlug(first, language, slug));
	if (!other) return undefined;
	const field = original ? "translation_of" : "language";
	return toFieldError(field, `The article “${other}” says the same in “${language}” already.`);
}

function translationError(
	{ slug, translation_of, original }: RequestedIdentity,
	before?: NewsroomArticleRow,
) {
	if (!original) return `There is no article “${translation_of}”.`;
	if (original.slug === slug) return "An article is no translation of itself.";
	if (original.original !== null) {
		return `“${original.slug}” is itself a translation: of “${original.original}”.`;
	}
	const isOriginal =
		before && before.article.translation_of === null && before.translationSlugs.length > 0;
	return isOriginal
		? `“${before.translationSlugs[0]}” is a translation of this article.`
		: undefined;
}

function toFieldError(field: string, detail: string): FieldError {
	return { pointer: `#/${field}`, detail };
}
