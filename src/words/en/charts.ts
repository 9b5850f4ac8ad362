import type { charts as german } from "../de/charts.ts";

export const charts = {
	bars: (title, values) => `Bar chart: ${title} ${values}`,
	columns: (title, values) => `Column chart: ${title} ${values}`,
	more: (count) =>
		count === 1 ? "and one more value in the table" : `and ${count} more values in the table`,
	number: (count) => `Number of answers: ${count}`,
	asOf: (day) => `As of ${day}`,
	survey: "Survey",
	source: (survey, site) => `Source: survey “${survey}”, ${site}`,
	download: "Chart (SVG)",
	take: "Use in an article",
	takeTitle: (title) => `Into an article: ${title}`,
	takeLead:
		"The chart goes to the end of the text, with a table. It stays as it is now: later answers do not change it, and neither does a withdrawn answer.",
	small:
		"Small group: at least one number stands for fewer than five people. Somebody who knows them might guess an answer. The article shows the exact numbers.",
	which: "Which article?",
	newArticle: "A new article",
	search: "Search articles",
	find: "Search",
	recent: "Recently edited",
	foundArticles: (words) => `Found for “${words}”`,
	nothing: "No article found.",
	put: "Put it into the article",
	choose: "Choose an article.",
	gone: "This article is gone. Choose another one.",
	busy: "Somebody else has just saved the article. Please try again.",
	long: "The article is too long: with the chart it would be larger than 1 MB. Choose another one.",
	noStore: "There is no store for pictures. Download the chart instead.",
	alt: "Description of the picture",
} satisfies typeof german;
