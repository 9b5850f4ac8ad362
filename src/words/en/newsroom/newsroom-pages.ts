import type { newsroomPages as german } from "../../de/newsroom/newsroom-pages.ts";

export const newsroomPages: typeof german = {
	title: "Pages",
	intro:
		"Pages that belong to no list: imprint, privacy, about us. What you save is public at once.",
	knownTitle: "Imprint and privacy",
	known: { impressum: "Imprint", datenschutz: "Privacy" },
	missing: {
		impressum:
			"Your website has no imprint yet. Most websites in Germany need one: who is responsible, and how to reach you.",
		datenschutz:
			"Your website has no privacy page yet. Forms of surveys refer to it, and most websites need one.",
	},
	isMissing: "missing",
	isSample: "sample text",
	write: "Write it now",
	others: "Other pages",
	noOthers: "There are no other pages yet.",
	add: "Write a new page",
	changed: (moment) => `changed ${moment}`,
	footerPlace: (place) => `in the footer, place ${place}`,
	all: "All pages",
	newTitle: "New page",
	heading: "Title",
	text: "Text",
	markdownHelp:
		"An empty line separates paragraphs. ## makes a heading, **word** makes bold, [word](address) makes a link, - at the start of a line a list.",
	htmlHelp: "This page is written in HTML.",
	address: "Address",
	addressHelp: "The last part of the address, such as about-us. Empty: it is made from the title.",
	language: "Language",
	footer: "Place in the footer",
	footerHelp:
		"A number from 0 to 1000; the smallest comes first. Empty: the footer does not name the page.",
	save: "Save and publish",
	preview: "Preview",
	previewTitle: "What it looks like",
	previewHelp: "Nothing is saved yet.",
	removed:
		"Something in the text is left out, because the website does not allow it, such as scripts or forms.",
	show: "See it on the website",
	erase: "Delete the page …",
	erasure: {
		title: (title) => `Delete “${title}”?`,
		address: (path) => `The address ${path} will lead nowhere, for links from other websites too.`,
		footer: "The footer no longer names the page.",
		known: "Most websites must have this page.",
		final: "The text is not kept. Copy it first if you still need it.",
		changed: "Somebody has changed the page meanwhile. Delete it anyway?",
		yes: "Delete for good",
		no: "Do not delete",
	},
	done: {
		saved: "Saved and published.",
		partly:
			"Saved and published. Something in the text was left out, because the website does not allow it, such as scripts or forms. Please have a look at the page.",
		erased: "The page is deleted.",
	},
	refused: "Nothing is saved yet. Please see what is marked below.",
	changedMeanwhile:
		"Somebody else has saved this page meanwhile. Your text stands here unchanged; below each field is what counts now. Take over what you need, and save again.",
	erasedMeanwhile:
		"Somebody else has deleted this page meanwhile. Your text stands here unchanged. If you save again, the page is back.",
	theirs: "Saved meanwhile:",
	takeTheirs: "Discard my changes",
	overwrite: "Save my version",
	faults: {
		title: "Please enter a title of at most 300 characters.",
		text: "Please write a text.",
		slug: "An address has only letters from a to z, digits and hyphens, at most 100 characters.",
		language: "Please choose one of the languages.",
		footer: "Please enter a whole number from 0 to 1000, or nothing.",
		taken: "There is a page at this address already.",
		reserved: "This address belongs to the service itself. Please choose another one.",
		full: "There are 200 pages already. Delete one first.",
		complex: "The text is too long or nested too deeply. Divide it into several pages.",
		form: "Something is missing in the form. Please open the page again.",
	},
};
