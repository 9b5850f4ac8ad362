import type { deadLetters as german } from "../de/dead-letters.ts";

export const deadLetters = {
	title: "Undelivered answers",
	intro:
		"These answers have arrived, but could not be stored however often it was tried. Nothing is lost: try again once the cause is gone.",
	none: "Nothing is waiting here: all answers are stored.",
	letter: "Answer to",
	unknownSurvey: "a survey that is gone",
	unreadable: "A message that cannot be read",
	submitted: "Sent on",
	failed: "Here since",
	retry: "Try again",
	older: "Older",
	outcomes: {
		stored: "The answer is stored now, and counts.",
		unreadable:
			"This message cannot be read as an answer. It stays here until somebody looks at it.",
		refused: "The database refuses this answer; perhaps its survey is gone. It stays here.",
		gone: "This answer is no longer here: most likely it is stored already.",
	},
} satisfies typeof german;
