import type { newsroomProblems as german } from "../../de/newsroom/newsroom-problems.ts";

export const newsroomProblems: typeof german = {
	403: { title: "Not allowed", text: "Your role does not allow this." },
	404: { title: "Not found", text: "There is nothing at this address, or not any more." },
	405: { title: "Not like this", text: "This address cannot be asked in this way." },
	409: {
		title: "This does not fit what is stored",
		text: "Perhaps somebody else has changed something meanwhile.",
	},
	410: {
		title: "Deleted",
		text: "The newsroom has deleted what was at this address. The audit list says who did.",
	},
	412: {
		title: "Somebody was faster",
		text: "Somebody else has changed the same meanwhile. Nothing was overwritten.",
	},
	413: { title: "Too much at once", text: "This is too long to be sent." },
	429: {
		title: "One moment, please",
		text: "Those were many requests in a short time. Please wait a minute.",
	},
	500: {
		title: "That did not work",
		text: "An error occurred on our side. The log says which.",
	},
	503: {
		title: "Back in a moment",
		text: "The database does not answer at the moment. Please try again shortly.",
	},
	forged: {
		title: "Not allowed",
		text: "Changes are possible only from the pages of the newsroom.",
	},
	other: { title: "That did not work", text: "The service could not understand the request." },
	kept: {
		title: "What you typed",
		text: "None of it is stored. You can copy it, or send it again.",
		again: "Send it again",
	},
};
