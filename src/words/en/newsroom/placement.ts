import type { placement as german } from "../../de/newsroom/placement.ts";

export const placement = {
	title: "Below our articles",
	rule: "An article has one survey at most: its own, otherwise that of its topic, otherwise the one for all articles. If several have the same place, it is the one that was opened or changed last.",
	nowhere: "Not below any article.",
	later: "Once the survey is open:",
	earlier: "While the survey was open:",
	everywhere: "Below all articles",
	topic: "Below articles on the topic",
	article: "Below the article",
	takenBy: "At present this one is there:",
	states: {
		withdrawn: "The article was withdrawn: the survey is no longer there.",
		unpublished: "The article has not been published yet: the survey will be there once it is.",
		gone: "It no longer exists.",
	},
	change: "Change",
	unknown: {
		announce_topics: (name) => `There is no topic “${name}”.`,
		announce_articles: (name) =>
			`There is no article “${name}”. Enter its address, or choose it from the list.`,
	},
} satisfies typeof german;
