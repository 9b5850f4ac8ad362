import type { ArticleInput } from "../../article/article.schema.ts";
import type { NewsroomArticleRow } from "../../article/article-newsroom.sql.ts";
import type { DraftRow } from "../../drafts/draft.sql.ts";
import type { ChosenArticle } from "./chosen-article.ts";

/** The changes that an article may get, and the reasons for which it gets none. */
export const FATES = {
	publishes: "will",
	changes: "will",
	reappears: "will",
	withdraws: "will",
	getsTopic: "will",
	losesTopic: "will",
	alreadyPublic: "done",
	alreadyWithdrawn: "done",
	hasTopic: "done",
	lacksTopic: "done",
	gone: "cannot",
	changed: "cannot",
	scheduled: "cannot",
	outdated: "cannot",
	faulty: "cannot",
	hasCopy: "cannot",
	notPublic: "cannot",
	tooLong: "cannot",
} as const;
export type Fate = keyof typeof FATES;

/** A chosen article as it is stored now. */
export interface Standing {
	chosen: ChosenArticle;
	before: NewsroomArticleRow | undefined;
	draft: DraftRow | undefined;
}

export interface Decision extends Standing {
	fate: Fate;
	/** The fields that are wrong with a faulty article. */
	fields?: string[];
}

/** An article that is to change, with its fields as they will be. */
export interface ReadChange extends Decision {
	before: NewsroomArticleRow;
	input: ArticleInput & { slug?: string };
}

/** Returns the fate of an article that is gone, or that has changed since the list showed it. */
export function lostFate({ chosen, before, draft }: Standing): "gone" | "changed" | undefined {
	if (!before) return "gone";
	const isSame =
		before.article.revision === chosen.revision &&
		(draft?.updated_at.getTime() ?? 0) === chosen.draftedAt;
	return isSame ? undefined : "changed";
}

/** Decides about a withdrawal. */
export function decideWithdrawal(standing: Standing): Decision {
	const status = standing.before?.article.status;
	if (status === "withdrawn") return { ...standing, fate: "alreadyWithdrawn" };
	const lost = lostFate(standing);
	if (lost) return { ...standing, fate: lost };
	return { ...standing, fate: status === "published" ? "withdraws" : "notPublic" };
}
