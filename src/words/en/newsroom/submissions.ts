import type { submissions as german } from "../../de/newsroom/submissions.ts";

export const submissions: typeof german = {
	responseOf: (moment) => `Answer of ${moment}`,
	allResponses: "All single answers",
	noAnswer: "no answer",
	notAsked: "not asked",
	agreed: "agreed",
	notAgreed: "did not agree",
	agreedTo: (text, version) => `The wording agreed to: “${text}” (version ${version})`,
	withoutQuestion: "To questions that this survey no longer has:",
	badges: {
		marked: "marked",
		hidden: "not in exports",
		caught: "does not count: hidden field filled in",
		unchecked: "unchecked: Turnstile did not respond",
		erased: "deleted by the newsroom",
	},
	noteBy: (name, moment) => `Note by ${name}, ${moment}`,
	erasedBy: (name, moment) => `Deleted by ${name}, ${moment}. The reason:`,
	show: "Which",
	lists: {
		all: "all answers",
		marked: "marked",
		noted: "with a note",
		hidden: "not in exports",
		unchecked: "not checked by Turnstile",
		erased: "deleted by the newsroom",
	},
	search: "Search in texts",
	searchHelp:
		"Finds answers whose texts have all the words, also as part of a longer word. Only what people wrote themselves is searched.",
	noTexts: "This survey has no question that people answer in their own words.",
	apply: "Show",
	reset: "Show all answers",
	found: (count, isOne) => (isOne ? "One match" : `${count} matches`),
	searchedBack: (moment) =>
		`Answers have been searched as far back as ${moment}. Older ones have not been searched yet.`,
	searchedAll: "All answers of this selection have been searched.",
	searchOn: "Search on",
	nothingYet: "Nothing has been found so far.",
	nothingFound: "No answer of this selection has these words.",
	emptyList: "This list is empty.",
	aside: "What stands out",
	caughtCount: (count, isOne) =>
		isOne
			? "One answer does not count, because the hidden field was filled in."
			: `${count} answers do not count, because the hidden field was filled in.`,
	uncheckedCount: (count, isOne) =>
		isOne
			? "One answer counts although Turnstile could not check it."
			: `${count} answers count although Turnstile could not check them.`,
	more: (count) => `more than ${count}`,
	see: "See them",
	seeCaught: "See, count or discard them",
	mark: "Mark",
	unmark: "Remove the mark",
	newer: "Newer",
	older: "Older",
	neighbours: "Other answers",
	note: "Note",
	noteHelp: (most) =>
		`For the newsroom alone: it is in no export, and respondents do not see it. At most ${most} characters. An empty field deletes the note.`,
	saveNote: "Save note",
	tooLong: (most) => `The note is too long: it has room for ${most} characters.`,
	noteChanged: (name, moment) =>
		`${name} has saved another note meanwhile (${moment}). Your text is still in the field: put both together and save again.`,
	noteRemoved:
		"The note has been removed meanwhile. Your text is still in the field: save it again if it shall stay.",
	theirNote: "This is stored now:",
	exports: "Exports",
	isShown: "This answer is in the exports.",
	isHidden: "This answer is in no export. It still counts in the results.",
	hide: "Leave out of exports",
	hideHelp: "Left out, it still counts in the results, but is in no file any more.",
	unhide: "Put back into exports",
	erase: "Delete answer …",
	done: {
		noted: "The note is saved.",
		unnoted: "The note is deleted.",
		marked: "The answer is marked.",
		unmarked: "The answer is no longer marked.",
		hidden: "The answer is in no export any more. It still counts in the results.",
		shown: "The answer is in the exports again.",
		erased: "The answer is deleted and no longer counts.",
	},
	gone: "This answer is gone: it has been deleted or withdrawn.",
	erasure: {
		title: "Delete this answer?",
		lead: (moment) => `The answer of ${moment} will be deleted for good.`,
		effects: [
			"All of its answers, the note and the mark will be lost.",
			"It will no longer count in the results. Public results that were counted before do not change.",
			"On the receipt, the respondent will read that the newsroom deleted the answers.",
			"What was downloaded or sent to a webhook before stays there.",
		],
		reason: "Reason",
		reasonHelp: (most) =>
			`The reason stays when the answers are gone. Name nobody in it. At most ${most} characters.`,
		noReason: (most) => `Please give a reason of at most ${most} characters, in one line.`,
		yes: "Delete for good",
		no: "Do not delete",
	},
};
