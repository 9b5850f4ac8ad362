import type { receipt as german } from "../de/receipt.ts";

export const receipt = {
	receipt: "Your receipt",
	keep: "With this receipt you can look at your answers again and withdraw them. Only you know it: please keep it if you want to look again.",
	nothingLeft:
		"No answers are stored under this receipt any more; there is nothing left to look at or withdraw.",
	headings: {
		stored: "Your answers",
		withdrawn: "Your answers are withdrawn",
		expired: "Your answers are erased",
		onTheirWay: "Your answers are on their way",
	},
	address: "The address of this page is",
	again:
		"Other answers came from this form before. They are stored too, and they count. If they were yours and you wanted to correct them, please withdraw the earlier ones with their receipt:",
	withdrawConsent: "Withdraw only this consent",
	askAnswers: {
		title: "Withdraw your answers?",
		text: "Your answers will be erased and no longer counted. This cannot be undone.",
		yes: "Yes, withdraw them",
	},
	askConsent: {
		title: "Withdraw your consent?",
		text: "Your consent will be erased. Your other answers stay stored and still count.",
		yes: "Yes, withdraw my consent",
	},
	doNot: "No, back to the receipt",
	answers: "Your answers",
	agreed: "You agreed to this",
	version: "Version",
	at: "Sent on",
	until: (day) => `Your answers will be erased on ${day}; after that, only the totals remain.`,
	withdraw: "Withdraw answers",
	withdrawn: (day) => `You withdrew your answers on ${day}. They are erased and no longer counted.`,
	erased: (day) => `Your answers were erased on ${day}. They do not count.`,
	erasedByNewsroom: (day: string) =>
		`The newsroom deleted your answers on ${day}. They no longer count.`,
	expired: (day) => `Your answers were erased on ${day}, as announced. Only the totals remain.`,
	onTheirWay:
		"Your answers have been accepted and are still being stored. Reload this page in a few minutes to see them.",
	find: "Look at your own answers",
	findIntro:
		"After a survey you get a receipt. With it you can look at your answers and withdraw them.",
	code: "Receipt",
	show: "Show",
	unknown:
		"Nothing is stored under this receipt. Please check the characters; answers that were just sent may take a few minutes.",
} satisfies typeof german;
