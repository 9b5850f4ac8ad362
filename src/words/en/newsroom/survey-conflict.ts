import type { surveyConflict as german } from "../../de/newsroom/survey-conflict.ts";

export const surveyConflict: typeof german = {
	title: (title) => `Two versions of “${title}”`,
	causes: {
		saved: (name, moment) => `${name} saved this survey (${moment}) after you had opened it.`,
		changed: (name, moment) => `${name} changed this survey (${moment}) after you had opened it.`,
	},
	causedByMe: {
		saved: (moment) =>
			`You saved this survey in another window (${moment}) after you had opened this one.`,
		changed: (moment) =>
			`You changed this survey in another window (${moment}) after you had opened this one.`,
	},
	somebody: "Somebody",
	lead: "Both versions are here; nothing is lost. Please decide how to go on.",
	same: "Both versions say the same.",
	differences: "Where they differ",
	field: "Field",
	mine: "Your version",
	theirsOf: (name) => `version by ${name}`,
	theirsOfWindow: "version of the other window",
	nothing: "not there",
	empty: "empty",
	order: "Order of the questions",
	moreDetails: "further settings of this question",
	ways: "How shall it go on?",
	takeMine: "Take my version",
	takeMineHelp: (version) => `It replaces the ${version}.`,
	takeTheirs: (version) => `Take the ${version}`,
	takeTheirsHelp:
		"Your version will not be saved. First copy from above what you still need of it.",
	discardHelp: "Your changes will be discarded. First copy from above what you still need of them.",
	goOn: "Go on with my version",
};
