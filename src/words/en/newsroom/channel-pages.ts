import type { channelPages as german } from "../../de/newsroom/channel-pages.ts";

export const channelPages: typeof german = {
	titles: { topic: "Topics", author: "Authors" },
	intros: {
		topic:
			"All topics under which something was published. A new topic appears by itself as soon as an article is published with it.",
		author:
			"All names under which something was published. A new name appears by itself as soon as an article is published with it.",
	},
	search: "Name, or part of it",
	searchButton: "Search",
	reset: "Show all",
	none: {
		topic: "No article with a topic has been published yet.",
		author: "No article has been published under a name yet.",
	},
	noneFound: (typed) => `There is nothing for “${typed}” here.`,
	articles: (count) =>
		count === "0" ? "no article at the moment" : count === "1" ? "1 article" : `${count} articles`,
	newest: (day) => `last on ${day}`,
	isRenamed: "being changed",
	more: "More names",
	all: { topic: "All topics", author: "All authors" },
	address: "Page:",
	former: "Former addresses that lead here by themselves:",
	rename: {
		title: "Change the name",
		field: "New name",
		help: "Also if you only correct a typo. The next page shows what will happen before it does.",
		button: "Continue …",
	},
	merge: {
		title: "Merge with another one",
		text: {
			topic: "If two topics mean the same: all articles get the other topic.",
			author: "If two names mean the same person: all articles get the other name.",
		},
		field: { topic: "The other topic", author: "The other name" },
		help: "Type the first letters, and choose from the list.",
		button: "Continue …",
	},
	progress: {
		title: "The articles are being changed",
		text: (changed, all) =>
			`Done: ${changed} of about ${all}. It goes on every minute, even if you close this page. The website and the feeds show the new name already.`,
		label: "Changed articles",
		since: (moment) => `Begun on ${moment}.`,
		wait: "You can change the name again as soon as all are done.",
		reload: "Reload",
	},
	asked: {
		renameTitle: (former, name) => `“${former}” becomes “${name}”`,
		mergeTitle: (former, name) => `“${former}” becomes part of “${name}”`,
		articles: (count, name) =>
			count === "0"
				? `No published article has this name at the moment. Drafts get “${name}”.`
				: count === "1"
					? `1 article gets “${name}”. It does not count as changed.`
					: `${count} articles get “${name}”. They do not count as changed.`,
		lasts: (minutes) =>
			minutes === "1"
				? "That takes about a minute. Lists, navigation and feeds show the new name at once."
				: `That takes about ${minutes} minutes. Lists, navigation and feeds show the new name at once.`,
		sameAddress: (path) => `The address ${path} stays.`,
		newAddress: (former, present) =>
			`The address ${former} will lead to ${present} by itself. Old links and bookmarks keep working.`,
		feedsOfRenamed:
			"People who subscribed to the feed need not do anything: only its name changes, and nothing appears twice.",
		feedsOfMerged: (former, name) =>
			`People who subscribed to the feed of “${former}” will get that of “${name}”, with everything in it.`,
		final: "A merge cannot be undone.",
		undo: "You can change the name again later.",
		renameYes: "Change the name now",
		mergeYes: "Merge now",
		no: "Do not change it",
	},
	done: {
		renamed: "The new name counts. The articles are being changed now.",
		same: "Everything stays as it is: this is the name already.",
		moved: "This is what it is called now: the name was changed.",
	},
	refused: "Nothing was changed. Please see what is marked below.",
	faults: {
		name: "Please enter a name of at most 100 characters that has a letter or a digit.",
		into: "Please name what to merge it with.",
		named: "Not both at once: change the name, or merge.",
		long: "A topic has at most 60 characters.",
		taken: "This name exists already. If both mean the same, merge them below.",
		itself: "That is the same one. Please name another one.",
		unknown: "There is no such name. Please choose from the list.",
		busy: "Something is being changed here. Try again in a few minutes.",
	},
	readOnly: "Names can be changed by those who may publish articles.",
};
