import type { conflict as german } from "../../de/newsroom/conflict.ts";

export const conflict: typeof german = {
	title: (title) => `Two versions of “${title}”`,
	causes: {
		saved: (name, moment) => `${name} saved this article (${moment}) after you had opened it.`,
		published: (name, moment) =>
			`${name} published this article (${moment}) after you had opened it.`,
		withdrawn: (name, moment) =>
			`${name} withdrew this article (${moment}) after you had opened it.`,
		changed: (name, moment) => `${name} changed this article (${moment}) after you had opened it.`,
	},
	causedByMe: {
		saved: (moment) =>
			`You saved this article in another window (${moment}) after you had opened this one.`,
		published: (moment) =>
			`You published this article in another window (${moment}) after you had opened this one.`,
		withdrawn: (moment) =>
			`You withdrew this article in another window (${moment}) after you had opened this one.`,
		changed: (moment) =>
			`You changed this article in another window (${moment}) after you had opened this one.`,
	},
	lead: "Your text is not saved yet. Here are both versions, and nothing is lost. Decide how to go on.",
	same: "Both versions say the same.",
	versionOf: (name) => `version of ${name}`,
	versionOfWindow: "version in the other window",
	otherVersion: "other version",
	differences: "How they differ",
	legend: (version) =>
		`What is struck out is only in the ${version}, what is underlined only in yours.`,
	mineChanged: "What you have changed",
	theirsChanged: (version) => `What the ${version} has changed`,
	ways: "How do you want to go on?",
	merge: "Merge by hand",
	mergeHelp: "You see both versions side by side, and make one of them.",
	mergeFits:
		"The changes are in different places and fit together. You see the common text before it is saved.",
	mergeClashes: (count) =>
		count === 1
			? "In one place both have changed something. Everything else is merged already."
			: `In ${count} places both have changed something. Everything else is merged already.`,
	takeMine: "Take my version",
	takeMineHelp: (version) =>
		`Your text replaces the ${version}. If you need anything of that, copy it from below first.`,
	takeMineButton: {
		save: "Save my version",
		preview: "Save and preview my version",
		publish: "Publish my version",
		schedule: "Schedule my version",
		withdraw: "Save my version and go on to withdraw",
	},
	takeTheirs: (version) => `Take the ${version}`,
	takeTheirsHelp: "Your text is not saved. You see it once more before, to copy it.",
	takeTheirsButton: {
		save: (version) => `Save the ${version}`,
		preview: (version) => `Preview the ${version}`,
		publish: (version) => `Publish the ${version}`,
		schedule: (version) => `Schedule the ${version}`,
		withdraw: (version) => `Keep the ${version} and go on to withdraw`,
	},
	copies: "Both versions, to be copied",
	mineInFull: "Your version",
	theirsInFull: (version) => `The ${version}`,
	theirsLead: (version) =>
		`The ${version} stays as it is, and you go on with it. Your own text is here once more. Copy what you need of it.`,
	toTheirs: "Go on to the article",
	mergeLead: (version) =>
		`Here is each field in which the ${version} differs from yours. What is in the fields is what will be saved.`,
	madeOfMine: "This is your text. Take over from the other one what should stay.",
	madeOfTheirs: "This is the other text, because you have not changed this field.",
	madeOfBoth: "Both are merged here already.",
	madeWithClashes: (count) =>
		count === 1
			? "Both are merged, except for one place: there your text stands."
			: `Both are merged, except for ${count} places: there your text stands.`,
	clashes: "Places where both have changed something",
	goOn: {
		save: "Save",
		preview: "Save and preview",
		publish: "Save and publish",
		schedule: "Save and schedule",
		withdraw: "Save and go on to withdraw",
	},
};
