import type { FieldError } from "../../platform/schema/problem.schema.ts";
import type { ArticleInput } from "./article.schema.ts";
import type { NewsroomArticleRow } from "./article-newsroom.sql.ts";
import type { Effect } from "./article-notes.schema.ts";

/** The error of a silent change that takes a correction away. */
export const CORRECTIONS_STAY =
	"must keep those that readers have seen, because the change is silent";

/** Refuses a silent change of a public article that changes or removes one of its corrections. */
export function correctionsError(
	before: NewsroomArticleRow | undefined,
	{ corrections = [] }: Pick<ArticleInput, "corrections">,
	effect: Effect,
): FieldError | undefined {
	if (effect !== "silent" || before?.article.status !== "published") return undefined;
	const sent = new Set(corrections.map(({ at, text }) => `${at.toISOString()} ${text}`));
	const shown = before.article.details.corrections ?? [];
	const isKept = shown.every(({ at, text }) => sent.has(`${at} ${text}`));
	return isKept ? undefined : { pointer: "#/corrections", detail: CORRECTIONS_STAY };
}
