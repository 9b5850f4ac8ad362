import { toPublicChange } from "../../publication/change-scope.ts";
import type { PublicChange } from "../../publication/public-change.ts";
import type { NewsroomArticleRow } from "./article-newsroom.sql.ts";

/** Returns the public change from one state of an article to another. */
export function changeBetween(...states: (NewsroomArticleRow | undefined)[]): PublicChange {
	return toPublicChange(
		states.flatMap((state) =>
			state?.article.status === "published"
				? [{ ...state.article, translationSlugs: state.translationSlugs }]
				: [],
		),
	);
}
