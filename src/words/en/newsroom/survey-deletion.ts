import type { surveyDeletion as german } from "../../de/newsroom/survey-deletion.ts";

export const surveyDeletion: typeof german = {
	title: (title) => `Delete “${title}”?`,
	whatGoes: "What goes",
	questions: (count, languages) =>
		`${count === "1" ? "1 question" : `${count} questions`}${languages > 1 ? ` in ${languages} languages` : ""}, with all texts and settings.`,
	responses: (count, texts, hasTexts) =>
		`${count === "1" ? "1 answer" : `${count} answers`}${hasTexts ? `, including ${texts === "1" ? "1 text in people’s own words" : `${texts} texts in people’s own words`}` : ""}, and all results.`,
	receipts: "People who answered will read at their receipt that their answers have been deleted.",
	caught: (count) => (count === "1" ? "1 caught answer." : `${count} caught answers.`),
	deadLetters: (count) =>
		count === "1"
			? "1 answer that could not be stored yet."
			: `${count} answers that could not be stored yet.`,
	publicResults: "The public results.",
	open: "The survey is open. Whoever is filling it in can no longer send it, but is shown everything they entered.",
	address: (path) =>
		`At ${path} everybody will read that the survey no longer exists, also on pages that embed it. A new survey may have this address; it begins without answers.`,
	call: "Nothing below the articles or in the feeds invites to it any more.",
	workingCopy: "The working copy, with changes that are not published yet.",
	webhook: (host) => `${host} is told nothing more. What has arrived there stays there.`,
	stays:
		"The audit list keeps who deleted the survey. Backups that exist already still contain it.",
	exportFirst: "Download first",
	exportText: "Once deleted, the answers are no longer here.",
	really: "Really delete?",
	final: "This cannot be undone.",
	typeTitle: "Title of the survey",
	titleHelp: (title) => `To be on the safe side, type its title: ${title}`,
	yes: "Delete for good",
	no: "Keep it",
	faults: {
		title: "This is not the title of this survey. Nothing has been deleted yet.",
		changed:
			"The survey has been changed meanwhile. Nothing has been deleted yet: please look again.",
		answered: "Somebody has answered meanwhile. Nothing has been deleted yet: please look again.",
	},
};
