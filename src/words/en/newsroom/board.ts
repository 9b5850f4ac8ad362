import type { board as german } from "../../de/newsroom/board.ts";

export const board: typeof german = {
	hands: "What needs a hand",
	nothing: "Nothing: everything runs, and nothing waits for you.",
	urgent: (count) => (count === 1 ? "One thing needs a hand" : `${count} things need a hand`),
	scheduled: "Appears next",
	noneScheduled: "Nothing is scheduled.",
	published: "Published today",
	nonePublished: "Nothing has been published today.",
	begun: "Work in progress",
	noneBegun: "Nobody has begun a draft or a working copy.",
	all: "All",
	allOf: (list) => `${list}: show all`,
	toSurveys: "To the surveys",
	firstSteps: {
		title: "Welcome to your newsroom",
		intro: "This page will show what appears next and what you are working on. Begin like this:",
		steps: {
			write: {
				title: "Write the first article",
				text: "As long as it is a draft, only the newsroom sees it.",
			},
			imprint: {
				title: "Fill in the imprint and the privacy policy",
				text: "The law asks for both. They are then linked at the end of every page of the website.",
			},
			people: {
				title: "Invite your colleagues",
				text: "Everybody gets their own access, and may do what their role allows.",
			},
		},
	},
	closes: (moment) => `The survey ends on ${moment}.`,
	today: "today",
	token: (name) => `Access key “${name}”`,
	ends: (moment) => `It is valid until ${moment}.`,
	soon: "soon",
	comments: "Feedback on previews",
	noComments: "Nobody has approved or commented on a preview yet.",
	said: { approval: "Approval", comment: "Comment" },
	changedSince: "text changed since",
	backups: "Backup",
	made: (moment) => `Last backup: ${moment}.`,
	neverMade: "There was never a backup.",
	proved: (moment) => `Last proved that a backup can be restored: ${moment}.`,
	neverProved: "It was never proved that a backup can be restored.",
};
