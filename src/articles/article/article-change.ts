import { toPublicChange } from "../../publication/change-scope.ts";
import type { PublicChange } from "../../publication/public-change.ts";
import type { NewsroomArticleRow } from "./article-newsroom.sql.ts";

/** Returns the public change from one state of an article to another; without the other it is gone. */
export function changeBetween(
	before?: NewsroomArticleRow,
	after?: NewsroomArticleRow,
): PublicChange {
	const states = [before, after].filter((state) => state?.article.status === "published");
	const shown = states.flatMap((state) =>
		state ? [{ ...state.article, translationSlugs: state.translationSlugs }] : [],
	);
	return { ...toPublicChange(shown), isWithdrawal: after?.article.status !== "published" };
}
