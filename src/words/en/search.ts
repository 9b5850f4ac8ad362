import type { search as german } from "../de/search.ts";

export const search = {
	hits: (count) => (count === "1" ? "1 result" : `${count} results`),
	manyHits: (most) => `More than ${most} results`,
	noHits: "We found nothing.",
	/** After what was searched for was not found. */
	hints: "Try another word, or fewer words.",
	filter: "Narrow the results",
	topic: "Topic",
	year: "Year",
	sort: "Order",
	allTopics: "All topics",
	allYears: "All years",
	/** A choice and how many hits it leaves. */
	choice: (name, count) => `${name} (${count})`,
	sorts: { relevance: "Best first", "-published": "Newest first" },
	filterButton: "Apply",
	/** Before the filters that are on; each is a link that takes it away. */
	filtered: "Filtered by",
	remove: "remove",
	/** A filter left nothing: before links to the hits without it. */
	nothingLeft: "Nothing is left with these filters.",
	withoutFilters: "Search without filters",
	meant: "Did you mean:",
	/** All words together found nothing: before links to each alone. */
	single: "The words never occur together. Search for one alone:",
	recentTopics: "Topics of the newest articles",
	first: "First results",
	more: "More results",
} satisfies typeof german;
