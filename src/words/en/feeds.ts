import type { feeds as german } from "../de/feeds.ts";

export const feeds = {
	title: "News feeds",
	intro:
		"With a news feed you hear about every new article without giving us your e-mail address. Copy one of these addresses into a feed reader.",
	opml: "All feeds at once, as an OPML file",
	more: "More feeds",
	channels: { site: "All articles", topics: "Topics", authors: "Authors", languages: "Languages" },
} satisfies typeof german;
