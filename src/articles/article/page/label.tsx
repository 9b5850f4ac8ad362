import type { ArticleSummary } from "../article.schema.ts";
import { labelText } from "../article-label.ts";

/** The label of an article, to stand above its title; nothing if it has none. */
export function Label({ article }: { article: Pick<ArticleSummary, "label" | "language"> }) {
	const text = labelText(article);
	return text === undefined ? null : <p class={`label label-${article.label}`}>{text}</p>;
}
