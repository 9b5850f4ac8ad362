import type { surveyTurns as german } from "../../de/newsroom/survey-turns.ts";

export const surveyTurns: typeof german = {
	titles: {
		open: (title) => `Open “${title}”?`,
		close: (title) => `Close “${title}”?`,
		reopen: (title) => `Reopen “${title}”?`,
	},
	effects: "What happens then",
	asks: (path) => `Everybody can answer at ${path}.`,
	later: (moment) =>
		`It begins on ${moment}. Until then, its page only says that it has not begun.`,
	ends: (moment) => `It ends on ${moment}.`,
	noEnd: "It stays open until you close it.",
	most: (count) => `It closes by itself after ${count} answers.`,
	call: "All articles and the feeds invite to it.",
	callSome: "Some articles invite to it, in the feeds too.",
	resultsLater:
		"Everybody sees the results once it is closed. Until then, its page only shows how many answered.",
	closedBy: {
		date: "It was closed because its end had come.",
		quota: "It was closed because it had all the answers it needed.",
		hand: "The newsroom closed it.",
	},
	goOn: (count) =>
		count === "1"
			? "The answer that is there already still counts."
			: `The ${count} answers that are there already still count.`,
	noMore: "The survey takes no more answers, at once.",
	neverBegins: "The survey no longer begins by itself.",
	reads: (path, text) => `At ${path} people will read: “${text}”`,
	whileFilling:
		"Whoever is filling it in can no longer send it, but is shown everything they entered.",
	noCall: "Nothing below the articles or in the feeds invites to it any more.",
	resultsCounted: (path) => `The results are counted and appear about a minute later at ${path}.`,
	stays: "All answers stay. You can reopen the survey later.",
	hasChanges:
		"There are changes that have not been applied yet. What was applied last is what opens.",
	toEditor: "To the changes",
	end: "New end",
	endHelp: (timeZone) =>
		`The present end has passed and would close it again at once. Time in ${timeZone}. Empty: no end.`,
	quota: "New limit of answers",
	quotaHelp:
		"The present limit has been reached and would close it again at once. Empty: no limit.",
	yes: { open: "Open", close: "Close", reopen: "Reopen" },
	no: "Leave it",
	already: {
		draft: "The survey is a draft: only the newsroom sees it.",
		scheduled: "The survey is scheduled already: it opens by itself.",
		open: "The survey is open already.",
		closed: "The survey is closed already.",
	},
	refused: {
		changed: "The survey has been changed meanwhile. Nothing has happened yet: please look again.",
		settings:
			"The check for humans or the webhook of this survey lacks a setting of the service. Its operator can set it; or switch both off when editing.",
		limits: "Nothing has happened yet. Please look at what is marked below.",
	},
	faults: {
		no_time: "This is not a time.",
		no_such_time: "There is no such time on that day: the clocks go forward.",
		past: "This time has passed already.",
		before_opening: "The survey only begins later.",
		no_number: "Please enter a whole number up to 10,000,000, or nothing.",
		too_few: "There are as many answers already.",
	},
};
