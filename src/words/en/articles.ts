import type { articles as german } from "../de/articles.ts";

export const articles = {
	by: "By",
	updated: "Updated on",
	otherLanguages: "In other languages:",
	related: "Related articles",
	allArticles: "All articles",
	newest: "Newest articles",
	newer: "Newer articles",
	older: "Older articles",
	morePages: "More pages",
	noArticles: "Nothing has been published here yet.",
	noHits: "Nothing was found. Another word may help, or fewer words at a time.",
} satisfies typeof german;
