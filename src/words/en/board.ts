import type { board as german } from "../de/board.ts";

export const board: typeof german = {
	hands: "What needs a hand",
	nothing: "Nothing: everything runs, and nothing waits for you.",
	scheduled: "Appears next",
	noneScheduled: "Nothing is scheduled.",
	overdue: "overdue",
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
