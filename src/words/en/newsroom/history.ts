import type { history as german } from "../../de/newsroom/history.ts";

export const history: typeof german = {
	title: "Versions",
	titleOf: (title) => `Versions of “${title}”`,
	back: "Back to the article",
	intro: "Each publication is a version. The newest is on top.",
	none: "There are none yet: this article was never published.",
	older: "Older versions",
	version: (number) => `Version ${number}`,
	versionOf: (number, title) => `Version ${number} of “${title}”`,
	by: (name) => `by ${name}`,
	byClock: "published as scheduled",
	before: "from before versions were kept",
	effects: {
		important: "important change",
		silent: "small change",
		correction: "with a correction",
		first: "first publication",
	},
	present: "stands there now",
	recalled: "called back",
	recalledAt: (moment) => `Called back on ${moment}, before anybody was told.`,
	compareWith: "Compare with",
	against: {
		before: "the version before",
		now: "what stands there now",
		draft: "the working copy",
		nothing: "nothing: only read the text",
	},
	differences: {
		before: (number) => `What has changed since version ${number}`,
		now: "What has changed since this version",
		draft: "How the working copy differs",
	},
	legend: "What is struck out was removed, what is underlined is new.",
	noDifference: "There is no difference.",
	firstVersion: "There is no version before this one any more.",
	reading: "The text of this version",
	source: "How it is written",
	unreadable: "This text can no longer be shown. Below is how it is written.",
	added: "added:",
	addedEnd: "end of addition",
	removed: "removed:",
	removedEnd: "end of removal",
	folded: (lines) => `${lines} paragraphs without a change`,
	tooDifferent:
		"The two texts are too different to be compared word by word. Here are both in full.",
	former: "Before",
	later: "After",
	corrections: "Corrections",
	restore: {
		open: "Restore this version …",
		isPublic:
			"The text of this version is then on the website at once, as a new version. Address, time of publication and corrections stay. What stands there now is kept as a version.",
		isNotPublic:
			"The text of this version becomes the working copy. Nothing is public before you publish it.",
		draftStays: "The working copy stays as it is. It does not have the text of this version.",
		hasDraft:
			"This article is not public, and it has a draft already. Discard the draft first, then the version can be restored.",
		toDraft: "To the draft",
		isPresent: "This version stands there now.",
		submit: "Restore",
	},
	done: {
		restored: "The version is restored, and stands there now.",
		drafted: "The version is now the draft. It is not public.",
	},
	changed: (name, moment) =>
		`${name} has changed the article meanwhile (${moment}). Nothing was restored. Look at what stands there now, and decide again.`,
	somebody: "Somebody",
	refused:
		"This version can no longer be published as it is. Take its text from below, and edit the article with it.",
};
