import type { caught as german } from "../de/caught.ts";

export const caught = {
	title: "Answers that do not count",
	intro:
		"In these answers a hidden field was filled in that people do not see. Mostly that was a program, but sometimes somebody's password manager. They do not count and are in no export. You can count what comes from a person, and discard the rest.",
	none: "There is nothing left to decide: there are no answers that do not count.",
	empty: "Sent without a single answer.",
	count: "Count",
	discard: "Discard …",
	discardText: "The answers will be erased. This cannot be undone.",
	reallyDiscard: "Discard for good",
	outcomes: {
		counted: "The answers count now, and are in the exports.",
		discarded: "The answers are erased.",
		gone: "These answers are no longer here: they have been counted, discarded or withdrawn.",
		changed:
			"These answers no longer fit the survey, because its questions have changed. They were not counted and are still here.",
	},
} satisfies typeof german;
