import { ArticleInput } from "../article/article.schema.ts";
import { SavedArticle } from "../article/article-newsroom.schema.ts";
import type { NewsroomArticleRow } from "../article/article-newsroom.sql.ts";
import type { VersionRow } from "../article/versions/version.sql.ts";
import type { DraftInput } from "./draft.schema.ts";

/** Fields that an article has when it is read, and that nobody types. Publishing decides the status. */
const NOT_TYPED = new Set([
	"status",
	...Object.keys(SavedArticle.entries).filter(
		(name) => name !== "slug" && !Object.hasOwn(ArticleInput.entries, name),
	),
]);

/** Returns what somebody typed of the article at `slug`: an article as it was read may be sent too. */
export function typedPart(sent: DraftInput, slug: string): DraftInput {
	const typed = Object.entries(sent).filter(
		([name, value]) => !NOT_TYPED.has(name) && !(name === "slug" && value === slug),
	);
	return Object.fromEntries(typed);
}

/**
 * Returns a version as somebody would type it again. Corrections stay, because readers were told of them; so do the
 * address, the time of publication and the original of a translation.
 */
export function typedVersion(version: VersionRow, before: NewsroomArticleRow): DraftInput {
	const { corrections: _, translation_of: __, ...fields } = version.fields;
	const { corrections, translation_of, published_at } = typedArticle(before);
	return {
		title: version.title,
		body: { [version.format]: version.source },
		...fields,
		...(corrections !== undefined && { corrections }),
		...(translation_of !== undefined && { translation_of }),
		...(published_at !== undefined && { published_at }),
	};
}

/** Returns a stored article as somebody would type it. */
export function typedArticle({ article, format, source }: NewsroomArticleRow): DraftInput {
	const { title, summary, language, authors, topics, image, details } = article;
	const { published_at, translation_of } = article;
	const { label, corrections } = details;
	return {
		title,
		...(!details.is_summary_derived && { summary }),
		body: { [format]: source },
		...{ language, authors, topics },
		...(image && { image }),
		...(label && { label }),
		...(corrections && { corrections }),
		...(translation_of && { translation_of }),
		...(published_at && { published_at: published_at.toISOString() }),
	};
}
