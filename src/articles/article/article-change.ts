import { toPublicChange } from "../../publication/change-scope.ts";
import type { PublicChange } from "../../publication/public-change.ts";
import type { NewsroomArticleRow } from "./article-newsroom.sql.ts";
import type { Effect } from "./article-notes.schema.ts";

/** Returns the public change from one state of an article to another; without the other it is gone. */
export function changeBetween(
	before?: NewsroomArticleRow,
	after?: NewsroomArticleRow,
	effect?: Effect,
): PublicChange {
	const states = [before, after].filter((state) => state?.article.status === "published");
	const shown = states.flatMap((state) =>
		state ? [{ ...state.article, translationSlugs: state.translationSlugs }] : [],
	);
	const change = toPublicChange(shown);
	const isWithdrawal = after?.article.status !== "published";
	return {
		...change,
		...renaming(change, before, after),
		isWithdrawal,
		isSilent: effect === "silent",
	};
}

/** Returns what else a new slug changes: both addresses, also of an article that is withdrawn. */
function renaming(
	{ articleSlugs }: PublicChange,
	before?: NewsroomArticleRow,
	after?: NewsroomArticleRow,
): Partial<PublicChange> {
	if (!before || !after || before.article.slug === after.article.slug) return {};
	const slugs = [before.article.slug, after.article.slug];
	return {
		articleSlugs: [...new Set([...articleSlugs, ...slugs])],
		formerSlugs: [before.article.slug],
	};
}
