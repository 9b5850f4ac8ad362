import type { results as german } from "../de/results.ts";

export const results = {
	resultsOf: (title) => `Results: ${title}`,
	see: "See the results",
	toSurvey: "To the survey",
	answers: (count) => (count === "1" ? "1 answer" : `${count} answers`),
	agreements: (count) => (count === "1" ? "1 person agreed" : `${count} people agreed`),
	none: "No answers yet.",
	soFar: "How others answered",
	about: (count) => `about ${count} answers`,
	basis: (count, from, to) =>
		`n ≈ ${count}, ${from === to ? from : `${from} to ${to}`}, open survey, not representative`,
	whenClosed:
		"The results will appear here once the survey has closed. Until then we show only how many people have answered.",
	beingCounted: "The answers are being counted. Please come back in a moment.",
	tooFew:
		"There are fewer than 20 answers. To protect the people who answered, we do not show any results.",
	hiddenQuestion:
		"Not shown: there are fewer than 20 answers, or they could reveal a small group in another question.",
	hidden: "under 5",
	noise:
		"To protect the people who answered, every number has been changed slightly and rounded to the nearest five. Shares may add up to a little more or less than 100%.",
	notShown: "Answers in people's own words are read only by the newsroom.",
	choice: "Answer",
	/** A row of a question with several rows on one scale. */
	part: "Item",
	day: "Day",
	month: "Month",
	count: "Count",
	share: "Share",
	several: "Several answers were possible; the shares can add up to more than 100%.",
	place: "Mean place",
	mean: "Mean",
	meanShort: "Mean",
	meanOf: (low, high) => `Mean on the scale from ${low} to ${high}`,
	upTo: (most) => `up to ${most}`,
	atLeast: (least) => `${least} and above`,
	before: (last) => `until ${last}`,
	since: (first) => `from ${first}`,
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
	/** The line under each chart of the newsroom. */
	method: {
		answered: (count: string, all: string) => `n = ${count} of ${all} who took part.`,
		asked: (condition: string) => `Asked only in case of ${condition}.`,
		askedAll: "Everybody was asked.",
		and: "and",
		period: (first: string, last: string) =>
			first === last ? `Answers of ${first}.` : `Answers from ${first} to ${last}.`,
		selection: (parts: string) => `Selection: ${parts}.`,
		base: "Shares of all who answered this question.",
		open: "An open survey: whoever wanted to took part. It is not representative.",
	},
	perDay: "Answers per day",
	perMonth: "Answers per month",
	retired: "No longer asked",
	texts: "Read all texts",
} satisfies typeof german;
