import type { pages as german } from "../de/pages.ts";

export const pages = {
	skip: "Skip to content",
	sections: "Sections",
	search: "Search",
	archive: "Archive",
	feeds: "News feeds",
	searchLabel: "Search articles",
	searchHint: "Keyword",
	searchButton: "Search",
	back: "To the front page",
} satisfies typeof german;
