import type { Site } from "../../platform/schema/site-settings.schema.ts";
import type { DraftInput } from "../drafts/draft.schema.ts";
import { typedArticle } from "../drafts/draft-input.ts";
import { isProvisional } from "../drafts/provisional-slug.ts";
import type { Stored } from "../drafts/save-working-copy.ts";
import { type EditorTexts, toTexts } from "./editor-form.ts";

/** Returns the address that an article has until somebody chooses one, or it is published. */
export function provisionalSlug(page: string, language: string): string {
	const word = /^de\b/i.test(language) ? "entwurf" : "draft";
	return `${word}-${page.slice(0, 8).toLowerCase()}`;
}

/** Returns the working copy of an article, otherwise the article as somebody would type it. */
export function standingInput({ before, draft }: Stored): DraftInput {
	return draft?.input ?? (before && !before.article.details.is_stub ? typedArticle(before) : {});
}

/**
 * Returns the texts that the form shows. The address is empty as long as nobody has chosen one, and so is the language
 * of the site.
 */
export function shownTexts(stored: Stored, site: Site): EditorTexts {
	const texts = toTexts(standingInput(stored));
	const slug = stored.before?.article.slug ?? "";
	const language = texts.language === site.language ? "" : texts.language;
	return { ...texts, language, slug: texts.slug || (isProvisional(slug) ? "" : slug) };
}
