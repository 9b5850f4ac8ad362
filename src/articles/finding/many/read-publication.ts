import type { ArticleStatus } from "../../article/article.schema.ts";
import { readTyped } from "../../drafts/draft-input.schema.ts";
import { typedArticle } from "../../drafts/draft-input.ts";
import { type Decision, type Fate, lostFate, type ReadChange, type Standing } from "./decision.ts";

/** The change that publishing makes to an article that is public, or was. */
const FATE_OF: Partial<Record<ArticleStatus, Fate>> = {
	published: "changes",
	withdrawn: "reappears",
};

/** Reads what an article would make public; otherwise says why it does not. */
export function readPublication(standing: Standing, now: Date): ReadChange | Decision {
	const { before, draft } = standing;
	if (before?.article.status === "published" && !draft)
		return { ...standing, fate: "alreadyPublic" };
	const lost = lostFate(standing);
	if (lost || !before) return { ...standing, fate: lost ?? "gone" };
	const { article } = before;
	if (article.status === "scheduled" || draft?.publish_at)
		return { ...standing, fate: "scheduled" };
	if (draft && draft.revision !== article.revision) return { ...standing, fate: "outdated" };
	const { input, issues } = readTyped(draft?.input ?? typedArticle(before));
	if (!input) {
		const fields = issues.map(({ path }) => String(path?.[0]?.key ?? "body"));
		return { ...standing, fate: "faulty", fields: [...new Set(fields)] };
	}
	if (input.published_at && input.published_at > now)
		return { ...standing, fate: "faulty", fields: ["published_at"] };
	const fate = FATE_OF[article.status] ?? "publishes";
	return { ...standing, before, fate, input: { ...input, status: "published" } };
}
