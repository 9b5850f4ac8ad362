import { toPublicChange } from "../../publication/change-scope.ts";
import type { PublicChange } from "../../publication/public-change.ts";
import type { NewsroomArticleRow } from "./article-newsroom.sql.ts";

/** The properties of an article that decide where it is shown. */
interface ArticleState {
	article: Pick<NewsroomArticleRow["article"], "article_key" | "slug" | "listing_keys" | "status">;
	translationSlugs: string[];
}

/** An article before and after a change; undefined if it is not there. */
interface StateChange {
	before: ArticleState | undefined;
	after: ArticleState | undefined;
}

/** Returns the public change from one state of an article to another; without the other it is gone. */
export function changeBetween(before?: ArticleState, after?: ArticleState): PublicChange {
	return changeOf([{ before, after }]);
}

/** Returns the public change from one state of several articles to another. */
export function changeOf(changes: StateChange[]): PublicChange {
	const states = changes.flatMap(({ before, after }) => [before, after]);
	const shown = states.flatMap((state) =>
		state && isPublic(state)
			? [{ ...state.article, translationSlugs: state.translationSlugs }]
			: [],
	);
	const isWithdrawal = changes.some(({ before, after }) => isPublic(before) && !isPublic(after));
	const change = toPublicChange(shown);
	const renamed = changes.flatMap(renaming);
	const articleSlugs = new Set([...change.articleSlugs, ...renamed.flat()]);
	const former = renamed.map(([slug]) => slug);
	return {
		...change,
		articleSlugs: [...articleSlugs],
		formerSlugs: former,
		isWithdrawal,
	};
}

/** Returns the former and the new slug of an article that got another one, whatever its status. */
function renaming({ before, after }: StateChange): [string, string][] {
	if (!before || !after || before.article.slug === after.article.slug) return [];
	return [[before.article.slug, after.article.slug]];
}

function isPublic(state: ArticleState | undefined): boolean {
	return state?.article.status === "published";
}
