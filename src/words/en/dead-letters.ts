import type { deadLetters as german } from "../de/dead-letters.ts";

export const deadLetters = {
	title: "Undelivered answers",
	intro:
		"These answers have arrived, but could not be stored despite many attempts. Nothing is lost: try again once the cause has been removed.",
	none: "Nothing is waiting here: all answers are stored.",
	letter: "Answer to",
	unknownSurvey: "a survey that no longer exists",
	unreadable: "A message that cannot be read",
	submitted: "Sent on",
	failed: "Here since",
	retry: "Try again",
	older: "Older",
	count: (count: string, isOne: boolean) =>
		isOne ? "One answer is waiting here." : `${count} answers are waiting here.`,
	download: "Download all as a file",
	reasons: {
		unreadable:
			"This message does not have the form of an answer. Another attempt will not help: save it, and then discard it.",
		no_survey: "The survey no longer exists. So the answer cannot be stored anywhere.",
		stored:
			"The answer has been stored meanwhile, or it was withdrawn. Another attempt only clears it away here.",
		unstored:
			"For more than two hours the database did not respond, or it did not take the answer. Another attempt usually works.",
	},
	choose: "Choose",
	several: "Several at once",
	retryChosen: "Try those chosen again",
	discardChosen: "Discard those chosen …",
	retryAll: (count: string) => `Try the newest ${count} again`,
	discard: "Discard …",
	askDiscard: (count: string, isOne: boolean) =>
		isOne ? "Discard this answer?" : `Discard these ${count} answers?`,
	discardText:
		"What you see here will be erased for good and will count in no survey. This cannot be undone. You can save it first, or copy it from below.",
	downloadFirst: "Download it as a file first",
	reallyDiscard: "Discard for good",
	doNotDiscard: "Do not discard",
	done: {
		discarded: "Discarded.",
		none: "You have chosen nothing: tick up to 20 answers.",
	},
	retriedMany: (stored: string, kept: string) =>
		`Stored: ${stored}. Not stored: ${kept}; these stay here.`,
	outcomes: {
		stored: "The answer is stored now, and counts.",
		unreadable:
			"This message cannot be read as an answer. It stays here until somebody looks at it.",
		refused:
			"The database refuses this answer; perhaps its survey no longer exists. It stays here.",
		gone: "This answer is no longer here: most likely it has already been stored.",
	},
} satisfies typeof german;
