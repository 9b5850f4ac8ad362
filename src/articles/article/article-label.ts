import { wordsFor } from "../../words/languages.ts";
import type { ArticleSummary } from "./article.schema.ts";
import type { ArticleLabel } from "./article-notes.schema.ts";

/**
 * The labels that stand before the title wherever the title stands alone: in feeds, in previews of links, in search
 * engines. The law wants readers to see them at first sight: advertising (§ 5a Abs. 4 UWG, § 22 Abs. 1 MStV) and what
 * an AI made (Art. 50 Abs. 4 and 5 of the EU's AI Act). The others are a matter of style.
 */
const BEFORE_TITLES: ReadonlySet<ArticleLabel> = new Set(["advertisement", "ai_assisted"]);

/** Returns the words of an article's label in the article's language; undefined if it has none. */
export function labelText({
	label,
	language,
}: Pick<ArticleSummary, "label" | "language">): string | undefined {
	return label && wordsFor(language).articles.labels[label];
}

/** Returns the title for places where it stands without the article: “Anzeige: …”. */
export function titleAlone(article: Pick<ArticleSummary, "label" | "language" | "title">): string {
	const { label, title } = article;
	return label && BEFORE_TITLES.has(label) ? `${labelText(article)}: ${title}` : title;
}
