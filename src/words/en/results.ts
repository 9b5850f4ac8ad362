import type { results as german } from "../de/results.ts";

export const results = {
	resultsOf: (title) => `Results: ${title}`,
	see: "See the results",
	toSurvey: "To the survey",
	answers: (count) => (count === "1" ? "1 answer" : `${count} answers`),
	none: "No answers yet.",
	tooFew: "Fewer than five answers: to protect those who answered, we show nothing.",
	hiddenQuestion:
		"Not shown: there are fewer than five answers, or they would reveal such a small group in another question.",
	hidden: "not shown",
	hiddenNote:
		"We do not show groups of fewer than five. So that nobody can work them out, the next larger one is missing too.",
	notShown: "Answers in people's own words are read only by the newsroom.",
	choice: "Answer",
	count: "Count",
	share: "Share",
	several: "Several answers were possible; the shares can add up to more than 100%.",
	place: "Mean place",
	mean: "Mean",
	meanShort: "Mean",
	meanOf: (min, max) => `Mean on the scale from ${min} to ${max}`,
	nps: "Net Promoter Score (from −100 to +100)",
	groups: {
		promoters: "Promoters (9 and 10)",
		passives: "Passives (7 and 8)",
		detractors: "Detractors (0 to 6)",
	},
	steps: "All steps from 0 to 10",
	distribution: "Distribution",
	asTable: "The numbers as a table",
	columns: (what, most) => `Column chart: ${what}. Most: ${most}.`,
	ranking: "The longer the bar, the higher up on average.",
	perDay: "Answers per day",
	perMonth: "Answers per month",
	retired: "No longer asked",
	texts: "Read all texts",
} satisfies typeof german;
