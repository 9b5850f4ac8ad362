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
	outcomes: {
		stored: "The answer is stored now, and counts.",
		unreadable:
			"This message cannot be read as an answer. It stays here until somebody looks at it.",
		refused:
			"The database refuses this answer; perhaps its survey no longer exists. It stays here.",
		gone: "This answer is no longer here: most likely it has already been stored.",
	},
} satisfies typeof german;
