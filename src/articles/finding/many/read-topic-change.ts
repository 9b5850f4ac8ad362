import { toSlug } from "../../../platform/schema/slug.schema.ts";
import { readTyped } from "../../drafts/draft-input.schema.ts";
import { typedArticle } from "../../drafts/draft-input.ts";
import { type Decision, lostFate, type ReadChange, type Standing } from "./decision.ts";

/** A topic that articles get or lose; undefined before somebody has named it. */
export interface TopicChange {
	deed: "add_topic" | "remove_topic";
	topic: string | undefined;
}

/** Reads an article with the changed topics; otherwise says why it stays. A working copy would bring back the former ones. */
export function readTopicChange(
	standing: Standing,
	{ deed, topic }: TopicChange,
): ReadChange | Decision {
	const { before, draft } = standing;
	const isAdding = deed === "add_topic";
	const others =
		before?.article.topics.filter((name) => toSlug(name) !== toSlug(topic ?? "")) ?? [];
	const hasTopic = others.length < (before?.article.topics.length ?? 0);
	if (before && topic !== undefined && hasTopic === isAdding)
		return { ...standing, fate: isAdding ? "hasTopic" : "lacksTopic" };
	const lost = lostFate(standing);
	if (lost || !before) return { ...standing, fate: lost ?? "gone" };
	if (draft) return { ...standing, fate: "hasCopy" };
	const topics = isAdding && topic !== undefined ? [...others, topic] : others;
	const { input } = readTyped({ ...typedArticle(before), topics });
	if (!input) return { ...standing, fate: "faulty", fields: ["topics"] };
	const { status } = before.article;
	const fate = isAdding ? "getsTopic" : "losesTopic";
	return { ...standing, before, fate, input: { ...input, status } };
}
