import type { problems as german } from "../de/problems.ts";

export const problems = {
	403: {
		title: "Not allowed",
		text: "Your role does not allow this. Also, changes can only be made from the newsroom's own pages.",
	},
	404: { title: "Not found", text: "There is no page at this address." },
	405: { title: "That does not work", text: "This address does not accept that kind of request." },
	409: { title: "The survey is not open", text: "It has not begun yet, or it is already over." },
	410: { title: "Withdrawn", text: "This article has been withdrawn." },
	451: {
		title: "Not available",
		text: "This article is not available for legal reasons.",
	},
	reason: (text: string) => `Reason: ${text}`,
	413: { title: "Too much text", text: "Your text is too long to be sent." },
	429: {
		title: "One moment, please",
		text: "We received too many requests in a short time. Please try again in a minute. If you sent a form, go back one step in your browser: what you wrote is usually still there.",
	},
	500: {
		title: "That did not work",
		text: "Something went wrong on our side. Please try again later.",
	},
	503: {
		title: "Back in a moment",
		text: "Part of our service is not responding at the moment. Please try again in a moment.",
	},
	listPage: {
		title: "There is no such page of the list",
		text: "The link is incomplete, or it belongs to a different list.",
		start: "Go to the beginning of the list",
	},
	wrongParameter: (name: string) => `The value of “${name}” in the address is not valid.`,
	withoutParameters: "Open the page without it",
	other: { title: "That did not work", text: "The request could not be understood." },
} satisfies typeof german;
