import type { articles as german } from "../de/articles.ts";

export const articles = {
	by: "By",
	/** The labels, which stand above a title, and two of them before it in feeds. */
	labels: {
		advertisement: "Advertisement",
		press_release: "Press release",
		comment: "Comment",
		ai_assisted: "Made with AI",
	},
	correction: "Correction",
	corrections: "Corrections",
	/** Leads from the date of an article to its corrections. */
	corrected: "With a correction",
	/** Before the topics of an article. */
	topics: "Topics:",
	/** Before the name of a photographer or an agency. */
	credit: "Picture:",
	updated: "Updated on",
	otherLanguages: "In other languages:",
	related: "Related articles",
	allArticles: "All articles",
	newest: "Newest articles",
	/** Above the articles beside the lead and its row, which may be newer. */
	besides: "Also published",
	more: "More articles",
	newer: "Newer articles",
	older: "Older articles",
	olderOne: "Older article",
	newerOne: "Newer article",
	morePages: "More pages",
	noArticles: "Nothing has been published here yet.",
	footnotes: "Footnotes",
	/** Before the host of what an article links to instead of showing it. */
	video: "Video",
	audio: "Audio",
	embedded: "Embedded content",
	/** Before the number of a table. */
	table: "Table",
} satisfies typeof german;
